package org.clausetrail.source.testresult;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clausetrail.benchmark.ProcessTime;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InOrder;
import org.clausetrail.source.InputFile;

/**
 * Measures how fast a folder of JUnit reports is read, beside a bare scan by the full parser over the same bytes:
 * {@code ReportThroughput FOLDER [ROUNDS [STEP]]}. The rounds alternate, so that a busy machine disturbs the ratios little.
 */
public final class ReportThroughput {
    private static final Map<String, Step> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("scan", files -> each(files, ReportThroughput::scan));
        STEPS.put("read", files -> each(files, ReportThroughput::read));
        STEPS.put("inspect", files -> each(files, ReportThroughput::inspect));
        STEPS.put("inspect-all-cores", ReportThroughput::inspectWithAllCores);
        STEPS.put("evidence", ReportThroughput::evidence);
    }

    private ReportThroughput() {}

    /** A piece of work on all files; returns what it counted. */
    private interface Step {
        long on(List<InputFile> files) throws IOException, XMLStreamException;
    }

    private interface FileStep {
        long on(InputFile file) throws IOException, XMLStreamException;
    }

    public static void main(String[] args) throws IOException, XMLStreamException {
        List<InputFile> files = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
            for (Path file : found.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                files.add(InputFile.of(file, file.toString()));
                bytes += Files.size(file);
            }
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, Step> step : STEPS.entrySet()) {
                if (args.length < 3 || step.getKey().equals(args[2])) {
                    report(step.getKey(), files, bytes, step.getValue());
                }
            }
        }
    }

    private static void report(String name, List<InputFile> files, long bytes, Step step)
            throws IOException, XMLStreamException {
        ProcessTime time = ProcessTime.start();
        long start = System.nanoTime();
        long count = step.on(files);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-18s %9d  %s  %6.1f MB/s%n", name, count, time, bytes / 1e6 / seconds);
    }

    private static long each(List<InputFile> files, FileStep step) throws IOException, XMLStreamException {
        long count = 0;
        for (InputFile file : files) {
            count += step.on(file);
        }
        return count;
    }

    /** Every event of the document, and the attributes of each test case. */
    private static long scan(InputFile file) throws IOException, XMLStreamException {
        long count = 0;
        try (InputStream stream = file.open()) {
            XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("testcase")) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Everything that the reader tells, and nothing made of it. */
    private static long read(InputFile file) throws IOException {
        long[] count = new long[1];
        new JUnitXml().read(file, new TestReport() {
            @Override
            public void suite(Suite suite) {}

            @Override
            public void test(TestRun test) {
                count[0]++;
            }

            @Override
            public void problem(Suite suite, String message, int line) {}

            @Override
            public void otherTime(ReportedTime time) {}

            @Override
            public void fact(String name, Object value) {}

            @Override
            public void warning(String message) {}
        });
        return count[0];
    }

    private static long inspect(InputFile file) throws IOException {
        Object count = new JUnitXml().inspect(file).facts().get("testcases");
        return ((Number) count).longValue();
    }

    private static long inspectWithAllCores(List<InputFile> files) throws IOException {
        long[] count = new long[1];
        new InOrder<>(ReportThroughput::inspect, file -> false).each(files, testCases -> count[0] += testCases);
        return count[0];
    }

    /** Items, links and findings of all files, as a project gets them. */
    private static long evidence(List<InputFile> files) throws IOException {
        long[] count = new long[1];
        new TestResultSource(TestSettings.USUAL, new EvidenceSink() {
                    @Override
                    public void item(Item item) {
                        count[0]++;
                    }

                    @Override
                    public void link(LinkClaim link) {}

                    @Override
                    public void finding(Finding finding) {}
                })
                .read(files);
        return count[0];
    }
}
