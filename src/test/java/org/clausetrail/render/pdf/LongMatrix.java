package org.clausetrail.render.pdf;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A matrix of nine columns with wrapped text, Chinese, a link and a state in every row, as a page and as a PDF. */
public final class LongMatrix {
    private static final String[] STATES = {"PASS", "FAIL", "PASS_STALE", "NOT_RUN", "PASS", "PASS"};
    private static final String[] COLUMNS = {
        "Id", "Requirement", "Risk control", "Item", "Unit", "Test", "State", "Commit", "Source"
    };
    private static final int[] SHARES = {9, 24, 8, 8, 18, 14, 14, 10, 14};

    private LongMatrix() {}

    /** Arguments: number of rows, output folder. */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Path page = folder.resolve("M1.xhtml");
        try (BufferedWriter out = Files.newBufferedWriter(page)) {
            write(rows, out);
        }
        try (BufferedReader in = Files.newBufferedReader(page);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("M1.pdf")))) {
            RenderedPdf pdf = render(in, out);
            System.out.println(rows + " rows on " + pdf.pages() + " pages");
        }
    }

    private static RenderedPdf render(Reader page, OutputStream out) throws IOException {
        return new PdfRenderer(PdfFonts.standard()).render(page, "M1", out, finding -> {});
    }

    private static void write(int rows, Writer out) throws IOException {
        out.write(
                "<html lang=\"en\"><head><title>Matrix</title><meta name=\"document-id\" content=\"D8\"/></head><body>"
                        + "<section class=\"landscape\"><h1 id=\"m\">M1</h1><table class=\"matrix\"><colgroup>");
        for (int share : SHARES) {
            out.write("<col data-width=\"" + share + "\"/>");
        }
        out.write("</colgroup><thead><tr>");
        for (String column : COLUMNS) {
            out.write("<th scope=\"col\">" + column + "</th>");
        }
        out.write("</tr></thead><tbody>\n");
        for (int i = 1; i <= rows; i++) {
            row(i, out);
        }
        out.write("</tbody></table></section></body></html>");
    }

    private static void row(int i, Writer out) throws IOException {
        String id = String.format(Locale.ROOT, "SRS-%05d", i);
        String state = STATES[i % STATES.length];
        out.write("<tr id=\"" + id + "\"><th scope=\"row\"><code>" + id
                + "</code></th><td>The software shall report"
                + " the genotype of sample " + i + " with its confidence, 并记录结果。</td><td><a href=\"#SRS-00001\">"
                + "<code>RC-" + i % 97 + "</code></a></td><td>ARCH-" + i % 31
                + "</td><td>src/main/java/org/example/Caller" + i % 211 + ".java</td><td><code>CallerTest.reports"
                + i + "</code></td><td><span class=\"state state-" + state + "\">" + state
                + "</span></td><td><code>" + String.format(Locale.ROOT, "%012x", i * 2654435761L)
                + "</code></td><td><span class=\"src\">requirements/calling.md:" + 10 * i + "</span></td></tr>\n");
    }
}
