package org.clausetrail.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Page documents for tests. */
final class Sample {
    private static final String[] STATES = {
        "PASS", "FAIL_UNDISPOSITIONED", "PASS_STALE", "NOT_RUN", "NOT_APPLICABLE", "CONFLICT", "MISSING_LINK"
    };

    private Sample() {}

    /** A document that uses every element of the page vocabulary, with a matrix of this many rows. */
    static String everyConstruct(int rows) {
        try (InputStream in = Sample.class.getResourceAsStream("/render/pdf/every-construct.xhtml")) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            StringBuilder body = new StringBuilder();
            for (int i = 1; i <= rows; i++) {
                body.append(row(i));
            }
            return page.replace("@ROWS@", body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String row(int i) {
        String state = STATES[i % STATES.length];
        String id = String.format(java.util.Locale.ROOT, "SRS-%03d", i);
        return "<tr id=\"" + id + "\"><th scope=\"row\"><code>" + id
                + "</code></th><td>The software shall report genotype " + i
                + " with its confidence"
                + (i % 5 == 0
                        ? " and shall refuse a sample whose contamination exceeds 2 %, "
                                + "unless the operator confirms it; 软件应拒绝受污染的样本。"
                        : ".")
                + "</td><td><a href=\"#SRS-001\"><code>RC-" + i
                + "</code></a></td><td><div class=\"entry\"><code>CallerTest."
                + "reports" + i + "</code></div>"
                + (i % 4 == 0 ? "<div class=\"entry\"><code>RegressionTest.run" + "</code></div>" : "")
                + "</td><td><span class=\"state state-" + state + "\">" + state
                + "</span></td><td><span class=\"src\">requirements/calling.md:" + (10 * i) + "</span></td></tr>\n";
    }

    /** A document with the text given as its body. */
    static String ofBody(String body) {
        return "<html lang=\"en\"><head><title>T</title></head><body>" + body + "</body></html>";
    }
}
