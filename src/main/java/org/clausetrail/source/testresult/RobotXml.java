package org.clausetrail.source.testresult;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.clausetrail.source.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Robot Framework's {@code output.xml}, in its forms before and since version 7. */
public final class RobotXml extends XmlTestFormat {
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm:ss.SSS", Locale.ROOT);

    /** The format, which has no state. */
    public RobotXml() {
        super("robot-xml", "robot");
    }

    @Override
    public String tool() {
        return "Robot Framework";
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        String generator = xml.attribute("generator");
        report.fact("schemaversion", xml.attribute("schemaversion"));
        report.fact("generator", generator);
        Deque<Open> open = new ArrayDeque<>();
        while (xml.next()) {
            if (xml.isStart("suite")) {
                Open next = new Open(suite(xml.attribute("name", ""), open, generator), xml.depth(), new ArrayList<>());
                open.forEach(outer -> outer.below.add(next.suite));
                open.push(next);
                report.suite(next.suite);
            } else if (xml.isStart("test")) {
                report.test(test(xml, open.isEmpty() ? Suite.NONE : open.element().suite));
            } else if ((xml.isStart("meta") || xml.isStart("item")) && !open.isEmpty()) {
                metadata(xml, open.element());
            } else if (!xml.isStart() && !open.isEmpty() && open.element().depth == xml.depth()) {
                open.pop();
            }
        }
    }

    /** A suite that is being read, and the suites in it, which share its metadata. */
    private record Open(Suite suite, int depth, List<Suite> below) {}

    /** Metadata such as the version that was tested, which stand behind the tests of the suite. */
    private static void metadata(XmlCursor xml, Open suite) {
        Property property = new Property(
                xml.attribute("name", ""), xml.text(JUnitTestCase.MESSAGE).strip());
        suite.suite.add(property);
        suite.below.forEach(inner -> inner.add(property));
    }

    private static Suite suite(String name, Deque<Open> open, @Nullable String generator) {
        String path = open.isEmpty() ? name : open.element().suite.name() + "." + name;
        Suite suite = Suite.named(path);
        if (generator != null && !generator.isEmpty()) {
            suite.add(new Property("tool", generator));
        }
        return suite;
    }

    private static TestRun test(XmlCursor xml, Suite suite) {
        String name = xml.attribute("name");
        int line = xml.line();
        Outcome outcome = Outcome.UNKNOWN;
        ReportedTime time = ReportedTime.MISSING;
        String date = "";
        String message = "";
        List<String> tags = new ArrayList<>(0);
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "status" -> {
                    outcome = outcome(xml.attribute("status", ""));
                    time = time(xml);
                    date = date(xml);
                    message = xml.text(JUnitTestCase.MESSAGE).strip();
                }
                case "tag" -> tags.add(xml.text(JUnitTestCase.MESSAGE).strip());
                case "tags" -> {
                    int tagged = xml.depth();
                    while (xml.nextChild(tagged)) {
                        tags.add(xml.text(JUnitTestCase.MESSAGE).strip());
                    }
                }
                default -> {
                    // keywords have a status of their own, which is not that of the test
                }
            }
        }
        return new TestRun(suite, null, name, outcome, time, line)
                .because(outcome == Outcome.PASSED ? "" : message)
                .at(date)
                .with(List.of(), tags);
    }

    private static String date(XmlCursor status) {
        LocalDateTime old = old(status.attribute("starttime", ""));
        return status.attribute("start", old == null ? "" : old.toString());
    }

    private static ReportedTime time(XmlCursor status) {
        String elapsed = status.attribute("elapsed");
        if (elapsed != null) {
            return ReportedTime.ofText(elapsed);
        }
        LocalDateTime start = old(status.attribute("starttime", ""));
        LocalDateTime end = old(status.attribute("endtime", ""));
        if (start == null || end == null) {
            return ReportedTime.MISSING;
        }
        double seconds = Duration.between(start, end).toMillis() / 1000.0;
        return ReportedTime.ofSeconds(seconds, String.format(Locale.ROOT, "%.3f", seconds));
    }

    private static @Nullable LocalDateTime old(String text) {
        try {
            return LocalDateTime.parse(text, OLD);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "PASS" -> Outcome.PASSED;
            case "FAIL" -> Outcome.FAILED;
            case "SKIP", "NOT RUN" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
