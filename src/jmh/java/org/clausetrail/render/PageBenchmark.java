package org.clausetrail.render;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.render.docx.DocxWriter;
import org.clausetrail.render.html.HtmlLook;
import org.clausetrail.render.html.HtmlWriter;

/** Whole-process benchmark: a page document as DOCX or HTML. Arguments: format, input XHTML, output file. */
public final class PageBenchmark {
    private PageBenchmark() {}

    /** Writes the file and prints the seconds that it took. */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        PageSource page = PageSource.of(Path.of(args[1]));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            System.out.println(
                    "html".equals(args[0])
                            ? new HtmlWriter(HtmlLook.standard()).write(out, page)
                            : DocxWriter.standard().write(out, page));
        }
        System.out.printf("%s %.2f s%n", args[0], (System.nanoTime() - start) / 1e9);
    }
}
