package org.clausetrail.source.testresult;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InOrder;
import org.clausetrail.source.InputFile;

/** Writes many reports of a thousand test cases each, reads them back in both ways, and prints what was found. */
public final class LargeReportSet {
    private static final int CASES = 1_000;

    private LargeReportSet() {}

    /** Arguments: an empty folder, the number of reports. */
    public static void main(String[] arguments) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (int report = 0; report < Integer.parseInt(arguments[1]); report++) {
            Path file = Path.of(arguments[0], "TEST-" + report + ".xml");
            write(file, report);
            files.add(InputFile.of(file, file.getFileName().toString()));
        }
        long[] counts = new long[3];
        new InOrder<InputFile, Object>(
                        file -> new JUnitXml().inspect(file).facts().get("testcases"), file -> false)
                .each(files, testcases -> counts[0] += ((Number) testcases).longValue());
        new TestResultSource(TestSettings.USUAL, new EvidenceSink() {
                    @Override
                    public void item(Item item) {
                        counts[1]++;
                    }

                    @Override
                    public void link(LinkClaim link) {
                        counts[2]++;
                    }

                    @Override
                    public void finding(Finding finding) {}
                })
                .read(files);
        System.out.println(counts[0] + " test cases, " + counts[1] + " items, " + counts[2] + " links");
    }

    private static void write(Path file, int report) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<testsuite name=\"Suite" + report + "\" tests=\"" + CASES + "\">\n");
            for (int test = 0; test < CASES; test++) {
                out.write("<testcase classname=\"org.example.Suite" + report + "\" name=\"[SRS-" + test % 97
                        + "] massAccuracy_" + test + "\" time=\"0.125\"><system-out>" + "sample ".repeat(20)
                        + "</system-out></testcase>\n");
            }
            out.write("</testsuite>\n");
        }
    }
}
