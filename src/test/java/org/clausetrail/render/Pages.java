package org.clausetrail.render;

import java.util.Locale;
import org.clausetrail.model.CellState;

/** Page documents for tests and for looking at. */
public final class Pages {
    private Pages() {}

    /** A body in a complete document. */
    public static PageSource page(String body) {
        return PageSource.of(
                "D8.xhtml",
                "<html lang=\"en\"><head><title>Traceability of &lt;MALDI&gt;</title>"
                        + "<meta name=\"document-id\" content=\"D8\"/><meta name=\"revision\" content=\"3\"/>"
                        + "<meta name=\"version\" content=\"2.4.0\"/><meta name=\"product\" content=\"Maldi &amp; Co\"/>"
                        + "<meta name=\"manufacturer\" content=\"Lumen Instruments\"/><meta name=\"date\" content=\"2026-03-04\"/>"
                        + "</head><body>" + body + "</body></html>");
    }

    /** A document with everything that the vocabulary has, and a matrix of some rows. */
    public static PageSource sample(int rows) {
        return page(cover() + "<nav class=\"contents\" id=\"toc\"/>" + prose() + matrix(rows) + gaps());
    }

    /** Text as it stands between tags. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String cover() {
        return "<section class=\"cover\"><h1>Traceability matrices</h1><p class=\"lead\">From the clause to the commit.</p>"
                + "<table class=\"facts\"><colgroup><col data-width=\"25\"/><col data-width=\"75\"/></colgroup><tbody>"
                + "<tr><th scope=\"row\">Product</th><td>MALDI-TOF identification software 2.4.0</td></tr>"
                + "<tr><th scope=\"row\">Document</th><td>D8, revision 3, 4 March 2026</td></tr>"
                + "<tr><th scope=\"row\">Release</th><td>tag <code>v2.4.0</code>, commit <code>0a1b2c3d4e5f</code></td></tr>"
                + "</tbody></table></section>";
    }

    private static String prose() {
        return "<section id=\"method\"><h1 id=\"s1\">1 Method</h1>"
                + "<p>Every requirement is traced <strong>forwards</strong> and <em>backwards</em>; see <a href=\"#m1\">matrix"
                + " M1 on page <a class=\"page\" href=\"#m1\"/></a>, the checklist <a href=\"D16#gspr-16\">D16</a> and"
                + " <a href=\"https://example.org/a?b=1&amp;c=2\">the guidance</a>. m/z<sub>0</sub> 10<sup>6</sup>"
                + " <a href=\"javascript:alert(1)\">no link</a> <a href=\"#nowhere\">broken</a>.</p>"
                + "<div class=\"callout warning\"><p><strong>Two results disagree.</strong> Run 17 passed, run 18 failed;"
                + " the cell says <span class=\"state state-CONFLICT\">CONFLICT</span>.</p></div>"
                + "<div class=\"callout note\"><p>Nothing here is called compliant.</p></div>"
                + "<div class=\"callout error\"><p>One anomaly has no disposition.</p></div>"
                + "<h2 id=\"s1.1\">1.1 Steps</h2><ol><li>Read</li><li>Link<ul><li>by trailer</li><li>by tag"
                + "<ul><li>in code</li></ul></li></ul></li><li>Assess</li></ol><ol start=\"4\"><li>Render</li></ol>"
                + "<dl><dt>SOUP</dt><dd>Software of unknown provenance.</dd><dt>UDI</dt><dd>Unique device identifier.</dd></dl>"
                + "<blockquote><p>The manufacturer shall verify.</p></blockquote><pre>git log --raw\n\t-z --no-renames</pre><hr/>"
                + "<h3 id=\"s1.1.1\">1.1.1 States</h3><table class=\"plain\" id=\"states\"><caption>Table 1: what words mean"
                + "</caption><thead><tr><th>Word</th><th>Meaning</th></tr></thead><tbody><tr><td>"
                + "<span class=\"state state-PASS\">PASS</span></td><td>Ran on this version and passed.</td></tr>"
                + "<tr><td rowspan=\"2\"><span class=\"state state-NOT_RUN\">NOT_RUN</span></td><td>Not executed.</td></tr>"
                + "<tr><td>Second line.</td></tr><tr><td colspan=\"2\">Both columns.</td></tr></tbody></table></section>";
    }

    /** A matrix on turned pages. */
    public static String matrix(int rows) {
        StringBuilder body = new StringBuilder(
                "<section class=\"landscape\" id=\"m1\"><h1 id=\"s2\">2 Matrix M1: forward design"
                        + " trace</h1><p class=\"small\">Basis: IEC 62304 5.1.1 c).</p><table class=\"matrix\" id=\"M1\"><colgroup>");
        int[] widths = {10, 24, 9, 12, 12, 12, 12, 14, 10};
        String[] titles = {
            "Software requirement",
            "Text",
            "Category",
            "Architecture item",
            "Unit",
            "Code",
            "Test case",
            "Result",
            "Gap"
        };
        for (int width : widths) {
            body.append("<col data-width=\"").append(width).append("\"/>");
        }
        body.append("</colgroup><thead><tr>");
        for (String title : titles) {
            body.append("<th scope=\"col\">").append(title).append("</th>");
        }
        body.append("</tr></thead><tbody>");
        for (int i = 1; i <= rows; i++) {
            String state = CellState.values()[i % 5 == 0 ? i % 16 : 5].name();
            String text = i <= Injection.texts().size()
                    ? Injection.texts().get(i - 1)
                    : "The instrument shall calibrate run " + i + " within 2 ppm of the reference mass.";
            body.append(String.format(
                    Locale.ROOT,
                    "<tr id=\"SRS-%1$d\"><th scope=\"row\"><a href=\"#SRS-%1$d\">SRS-%1$d</a> <span class=\"src\">r3</span></th>"
                            + "<td>%2$s</td><td>functional</td><td><a href=\"D3#ARC-%3$d\">ARC-%3$d</a></td><td>U-%1$d</td>"
                            + "<td><code>src/main/Unit%1$d.java</code></td><td><div class=\"entry\">UT-%1$d</div>"
                            + "<div class=\"entry\">SYS-%1$d</div></td><td><span class=\"state state-%4$s\">%4$s</span> run %3$d"
                            + " <span class=\"src\">reports/unit.xml:%1$d</span></td><td>%5$s</td></tr>",
                    i,
                    escape(text),
                    i % 17,
                    state,
                    state.equals("PASS") ? "" : "G-" + i));
        }
        return body.append("</tbody></table></section>").toString();
    }

    private static String gaps() {
        return "<section class=\"portrait\" id=\"gaps\"><h1 id=\"s3\">3 Gaps</h1><p>Reconciliation: rows here = items in the"
                + " sources.</p></section>";
    }
}
