package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;
import org.jspecify.annotations.Nullable;

/**
 * What Jenkins itself keeps of the reports of a build: its file {@code junitResult.xml}, and the answer of its interface
 * {@code testReport/api/xml}, also that of Maven jobs. It does not tell errors from failures, and names the build since which a
 * test fails.
 */
// [impl->CT-REQ-175]
public final class JenkinsResult extends TestFormat {
    /** The format, which has no state. */
    public JenkinsResult() {
        super("jenkins-xml");
    }

    @Override
    public Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root -> root.namespace().isEmpty())
                .filter(JenkinsResult::isJenkins)
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    /** The root {@code result} alone says little. */
    private static boolean isJenkins(XmlRoot root) {
        return switch (root.name()) {
            case "result" -> root.attributes().getOrDefault("plugin", "").startsWith("junit@") || root.holds("suites");
            case "testResult", "surefireAggregatedReport" -> root.holds("failCount") || root.holds("suite");
            default -> false;
        };
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file)) {
            while (xml.next()) {
                if (xml.isStart("suite")) {
                    new OneSuite(xml, report).read();
                }
            }
        }
    }

    /** One suite; the interface writes its fields in the order of the alphabet, so that its name comes behind its cases. */
    private static final class OneSuite {
        private final XmlCursor xml;
        private final TestReport report;
        private final List<TestRun> waiting = new ArrayList<>();
        private final List<Property> properties = new ArrayList<>();
        private final int line;
        private @Nullable String name;
        private String date = "";
        private @Nullable Suite suite;

        OneSuite(XmlCursor xml, TestReport report) {
            this.xml = xml;
            this.report = report;
            this.line = xml.line();
        }

        void read() {
            int depth = xml.depth();
            while (xml.nextChild(depth)) {
                switch (xml.name()) {
                    case "name" -> name = text(xml);
                    case "timestamp" -> date = text(xml);
                    case "duration", "time" -> report.otherTime(ReportedTime.ofText(text(xml)));
                    case "properties" -> properties(xml, properties);
                    case "cases" -> {
                        int cases = xml.depth();
                        Suite known = name == null ? null : begun();
                        while (xml.nextChild(cases)) {
                            test(known);
                        }
                    }
                    case "case" -> test(suite);
                    default -> xml.skip();
                }
            }
            Suite known = begun();
            waiting.forEach(test -> report.test(test.in(known)));
        }

        private void test(@Nullable Suite known) {
            TestRun test = new OneCase(xml).read(known == null ? Suite.NONE : known);
            if (known == null) {
                waiting.add(test);
            } else {
                report.test(test);
            }
        }

        private Suite begun() {
            Suite known = suite;
            if (known == null) {
                known = new Suite(name, "", date, line);
                properties.forEach(known::add);
                report.suite(known);
                suite = known;
            }
            return known;
        }
    }

    /** One {@code case}. */
    private static final class OneCase {
        private final XmlCursor xml;
        private final int line;
        private final List<Property> properties = new ArrayList<>(0);
        private final List<Attempt> attempts = new ArrayList<>(0);
        private @Nullable String className;
        private @Nullable String name;
        private ReportedTime time = ReportedTime.MISSING;
        private String message = "";
        private String reason = "";
        private String status = "";
        private String skipped = "";
        private boolean failed;

        OneCase(XmlCursor xml) {
            this.xml = xml;
            this.line = xml.line();
        }

        TestRun read(Suite suite) {
            int depth = xml.depth();
            while (xml.nextChild(depth)) {
                field(xml.name());
            }
            Outcome outcome = outcome();
            return new TestRun(suite, className, name, outcome, time, line)
                    .because(outcome == Outcome.SKIPPED ? reason : message)
                    .with(properties, List.of())
                    .after(attempts);
        }

        private void field(String field) {
            switch (field) {
                case "className" -> className = text(xml);
                case "testName", "name" -> name = text(xml);
                case "duration" -> time = ReportedTime.ofText(text(xml));
                case "status" -> status = text(xml);
                case "skipped" -> skipped = text(xml);
                case "skippedMessage" -> reason = text(xml);
                case "errorDetails" -> {
                    failed = true;
                    message = text(xml);
                }
                case "errorStackTrace" -> {
                    failed = true;
                    String trace = text(xml);
                    message = message.isEmpty() ? trace : message;
                }
                case "failedSince" -> {
                    String build = text(xml);
                    if (!build.isEmpty() && !build.equals("0")) {
                        properties.add(new Property("failed since", build));
                    }
                }
                case "properties" -> properties(xml, properties);
                case "flakyFailures", "rerunFailures" -> attempts();
                default -> xml.skip();
            }
        }

        private void attempts() {
            int list = xml.depth();
            while (xml.nextChild(list)) {
                int attempt = xml.depth();
                String why = "";
                while (xml.nextChild(attempt)) {
                    if (xml.name().equals("message")) {
                        why = text(xml);
                    } else {
                        xml.skip();
                    }
                }
                attempts.add(new Attempt(Outcome.FAILED, why));
            }
        }

        private Outcome outcome() {
            if (skipped.equals("true")) {
                return Outcome.SKIPPED;
            }
            if (failed) {
                return Outcome.FAILED;
            }
            return switch (status) {
                case "PASSED", "FIXED" -> Outcome.PASSED;
                case "FAILED", "REGRESSION" -> Outcome.FAILED;
                case "SKIPPED" -> Outcome.SKIPPED;
                // The file has no status; what it says of every case is whether it was skipped.
                case "" -> skipped.equals("false") ? Outcome.PASSED : Outcome.UNKNOWN;
                default -> Outcome.UNKNOWN;
            };
        }
    }

    /** Entries of two texts each, as Jenkins writes maps. */
    private static void properties(XmlCursor xml, List<Property> properties) {
        int map = xml.depth();
        while (xml.nextChild(map)) {
            int entry = xml.depth();
            List<String> pair = new ArrayList<>(2);
            while (xml.nextChild(entry)) {
                pair.add(text(xml));
            }
            if (pair.size() == 2) {
                properties.add(new Property(pair.get(0), pair.get(1)));
            }
        }
    }

    private static String text(XmlCursor xml) {
        return xml.text(JUnitTestCase.MESSAGE).strip();
    }
}
