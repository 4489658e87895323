package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;
import org.jspecify.annotations.Nullable;

/**
 * JUnit XML in the dialects of Ant, Surefire and Gradle, pytest, GoogleTest, CTest, Jest, gotestsum, Jenkins and others:
 * root {@code testsuites} or {@code testsuite} without namespace, suites nested to any depth.
 */
// [impl->CT-REQ-142]
public final class JUnitXml extends TestFormat {
    /** The format, which has no state. */
    public JUnitXml() {
        super("junit-xml");
    }

    @Override
    public Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root -> root.namespace().isEmpty())
                .filter(root -> root.name().equals("testsuites") || root.name().equals("testsuite"))
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file)) {
            new Reading(xml, new Attachments(file), report).document();
        }
    }

    /** A suite that is still open, with what its declared total is compared to. */
    private static final class Open {
        private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

        private final Suite suite;
        private final @Nullable String declared;
        private final int depth;
        private final boolean failuresDeclared;
        private int direct;
        private int below;
        private boolean failuresHeld;

        Open(Suite suite, @Nullable String declared, boolean failuresDeclared, int depth) {
            this.suite = suite;
            this.declared = declared;
            this.failuresDeclared = failuresDeclared;
            this.depth = depth;
        }

        static boolean positive(@Nullable String number) {
            return number != null && NUMBER.matcher(number.strip()).matches() && Long.parseLong(number.strip()) > 0;
        }

        boolean declaresAnotherTotal() {
            return declared != null
                    && NUMBER.matcher(declared.strip()).matches()
                    && Long.parseLong(declared.strip()) != direct
                    && Long.parseLong(declared.strip()) != below;
        }
    }

    /** One pass over one report. */
    private static final class Reading {
        private static final int PROPERTIES_SHOWN = 100;

        private final XmlCursor xml;
        private final Attachments attachments;
        private final TestReport report;
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<List<String>> suiteProperties = new ArrayList<>();
        private final List<List<String>> caseProperties = new ArrayList<>();
        private int deepest;
        private int reruns;
        private int flakyPassed;
        private int severalResults;
        private int errorAndFailure;
        private int suiteProblems;
        private int wrongTotals;
        private int undelivered;

        Reading(XmlCursor xml, Attachments attachments, TestReport report) {
            this.xml = xml;
            this.attachments = attachments;
            this.report = report;
        }

        void document() {
            xml.next();
            report.fact("root", xml.name());
            do {
                if (xml.isStart()) {
                    start();
                } else if (!open.isEmpty() && open.element().depth == xml.depth()) {
                    close();
                }
            } while (xml.next());
            facts();
        }

        private void facts() {
            report.fact("max_suite_depth", deepest);
            report.fact("rerun_elements", reruns);
            report.fact("flaky_passed", flakyPassed);
            report.fact("testcases_with_several_results", severalResults);
            report.fact("testcases_with_error_and_failure", errorAndFailure);
            report.fact("suite_level_problems", suiteProblems);
            report.fact(GatheredReport.WRONG_TOTALS, wrongTotals);
            report.fact(GatheredReport.UNDELIVERED, undelivered);
            if (attachments.missing() > 0) {
                report.fact(GatheredReport.MISSING_ATTACHMENTS, attachments.missing());
            }
            if (!suiteProperties.isEmpty() || !caseProperties.isEmpty()) {
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("suite", suiteProperties);
                properties.put("case", caseProperties);
                report.fact("properties", properties);
            }
        }

        private void start() {
            switch (xml.name()) {
                case "testsuites" -> report.otherTime(ReportedTime.ofText(xml.attribute("time")));
                case "testsuite" -> suite();
                case "testcase" -> testCase();
                case "properties" -> properties();
                case "error", "failure" -> problem();
                default -> {
                    // system-out and the like are read over, but not what lies below an unknown element
                }
            }
        }

        private Suite current() {
            return open.isEmpty() ? Suite.NONE : open.element().suite;
        }

        private void suite() {
            report.otherTime(ReportedTime.ofText(xml.attribute("time")));
            Suite suite = new Suite(
                    xml.attribute("name"), xml.attribute("hostname", ""), xml.attribute("timestamp", ""), xml.line());
            if (!open.isEmpty()) {
                current().holdSuite();
                current().properties().forEach(suite::add);
            }
            boolean failures = Open.positive(xml.attribute("failures")) || Open.positive(xml.attribute("errors"));
            open.push(new Open(suite, xml.attribute("tests"), failures, xml.depth()));
            deepest = Math.max(deepest, open.size());
            report.suite(suite);
        }

        private void close() {
            Open closed = open.pop();
            wrongTotals += closed.declaresAnotherTotal() ? 1 : 0;
            undelivered += closed.failuresDeclared && !closed.failuresHeld ? 1 : 0;
            if (!open.isEmpty()) {
                open.element().below += closed.below;
                open.element().failuresHeld |= closed.failuresHeld;
            }
        }

        private void problem() {
            if (!open.isEmpty() && open.element().depth == xml.depth() - 1) {
                suiteProblems++;
                open.element().failuresHeld = true;
                int line = xml.line();
                report.problem(current(), JUnitTestCase.message(xml), line);
            }
        }

        private void properties() {
            int depth = xml.depth();
            while (xml.nextChild(depth)) {
                if (xml.name().equals("property")) {
                    Property property = JUnitTestCase.property(xml);
                    show(suiteProperties, property);
                    if (!open.isEmpty()) {
                        current().add(property);
                    }
                }
            }
        }

        private void testCase() {
            JUnitTestCase element = new JUnitTestCase(xml, attachments);
            TestRun test = element.read(current());
            reruns += test.attempts().size();
            flakyPassed += element.flaky() && test.outcome() == Outcome.PASSED ? 1 : 0;
            severalResults += element.several() ? 1 : 0;
            errorAndFailure += element.errorAndFailure() ? 1 : 0;
            test.properties().forEach(property -> show(caseProperties, property));
            if (!open.isEmpty()) {
                open.element().failuresHeld |=
                        test.outcome() != Outcome.PASSED || !test.attempts().isEmpty();
                open.element().direct++;
                open.element().below++;
            }
            report.test(element.attached().isEmpty() ? test : withAttachments(test, element.attached()));
        }

        private static TestRun withAttachments(TestRun test, List<Property> attached) {
            List<Property> all = new ArrayList<>(attached);
            // What a test states itself comes last and counts.
            all.addAll(test.properties());
            return test.with(all, test.tags());
        }

        private static void show(List<List<String>> list, Property property) {
            if (list.size() < PROPERTIES_SHOWN) {
                list.add(List.of(property.name(), property.value()));
            }
        }
    }
}
