package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.source.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** TestNG's {@code testng-results.xml}; configuration methods count only where they fail, as a problem of their test. */
public final class TestNg extends XmlTestFormat {
    /** The format, which has no state. */
    public TestNg() {
        super("testng-xml", "testng-results");
    }

    @Override
    public String tool() {
        return "TestNG";
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        Suite suite = Suite.NONE;
        String className = null;
        while (xml.next()) {
            if (xml.isStart("test")) {
                suite = new Suite(xml.attribute("name"), "", xml.attribute("started-at", ""), 0);
                report.suite(suite);
            } else if (xml.isStart("class")) {
                className = xml.attribute("name");
            } else if (xml.isStart("test-method")) {
                method(xml, report, suite, className);
            }
        }
    }

    private static void method(XmlCursor xml, TestReport report, Suite suite, @Nullable String className) {
        boolean configuration = "true".equals(xml.attribute("is-config"));
        String name = xml.attribute("name");
        Outcome outcome = outcome(xml.attribute("status", ""));
        String millis = xml.attribute("duration-ms");
        String date = xml.attribute("started-at", "");
        int line = xml.line();
        StringBuilder parameters = new StringBuilder();
        List<String> groups = new ArrayList<>(0);
        String message = "";
        int depth = xml.depth();
        while (xml.next() && (xml.isStart() || xml.depth() > depth)) {
            if (xml.isStart("message")) {
                message = xml.text(JUnitTestCase.MESSAGE).strip();
            } else if (xml.isStart("value")) {
                parameters
                        .append(parameters.isEmpty() ? "" : ", ")
                        .append(xml.text(200).strip());
            } else if (xml.isStart("group")) {
                groups.add(xml.attribute("name", ""));
            }
        }
        if (configuration) {
            if (outcome != Outcome.PASSED) {
                report.problem(suite, "The configuration method " + name + " did not pass. " + message, line);
            }
            return;
        }
        String shown = parameters.isEmpty() ? name : name + "(" + parameters + ")";
        report.test(new TestRun(suite, className, shown, outcome, Fields.millis(ReportedTime.ofText(millis)), line)
                .because(message)
                .at(date)
                .with(List.of(), groups));
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "PASS" -> Outcome.PASSED;
            case "FAIL" -> Outcome.FAILED;
            case "SKIP" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
