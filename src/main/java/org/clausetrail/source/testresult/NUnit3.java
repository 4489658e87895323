package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.source.xml.XmlCursor;

/** NUnit 3 result files: {@code test-case} elements below nested {@code test-suite} elements. */
public final class NUnit3 extends XmlTestFormat {
    /** The format, which has no state. */
    public NUnit3() {
        super("nunit3-xml", "test-run");
    }

    @Override
    public String tool() {
        return "NUnit 3";
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        report.fact("declared_total", Declared.number(xml.attribute("testcasecount")));
        Suite machine = Suite.NONE;
        while (xml.next()) {
            if (xml.isStart("test-suite")) {
                report.suite(Suite.named(xml.attribute("fullname")));
            } else if (xml.isStart("environment")) {
                machine = machine(xml, "");
            } else if (xml.isStart("test-case")) {
                report.test(testCase(xml, machine));
            }
        }
    }

    /** The circumstances of the tests that follow: machine and operating system. */
    static Suite machine(XmlCursor xml, String date) {
        Suite machine = new Suite(null, xml.attribute("machine-name", ""), date, 0);
        String system = xml.attribute("os-version", xml.attribute("platform", ""));
        if (!system.isEmpty()) {
            machine.add(new Property("platform", system));
        }
        return machine;
    }

    private static TestRun testCase(XmlCursor xml, Suite machine) {
        String duration = xml.attribute("duration");
        TestRun test = new TestRun(
                        machine,
                        xml.attribute("classname"),
                        xml.attribute("fullname", xml.attribute("name", "")),
                        outcome(xml.attribute("result", ""), xml.attribute("label", "")),
                        ReportedTime.ofText(duration == null ? xml.attribute("time") : duration),
                        xml.line())
                .at(xml.attribute("start-time", ""));
        NUnitDetails details = NUnitDetails.read(xml);
        return test.because(details.message()).with(details.properties(), details.tags());
    }

    private static Outcome outcome(String result, String label) {
        return switch (result.toLowerCase(Locale.ROOT)) {
            case "passed", "warning" -> Outcome.PASSED;
            case "skipped" -> Outcome.SKIPPED;
            case "inconclusive" -> Outcome.INCONCLUSIVE;
            case "failed" ->
                switch (label.toLowerCase(Locale.ROOT)) {
                    case "error", "invalid", "cancelled" -> Outcome.ERRORED;
                    default -> Outcome.FAILED;
                };
            default -> Outcome.UNKNOWN;
        };
    }

    /** What stands below a {@code test-case} of either version of NUnit. */
    record NUnitDetails(String message, boolean failure, List<Property> properties, List<String> tags) {
        static NUnitDetails read(XmlCursor xml) {
            String message = "";
            boolean failure = false;
            List<Property> properties = new ArrayList<>(0);
            List<String> tags = new ArrayList<>(0);
            int depth = xml.depth();
            while (xml.next() && (xml.isStart() || xml.depth() > depth)) {
                if (xml.isStart("message")) {
                    message = xml.text(JUnitTestCase.MESSAGE).strip();
                } else if (xml.isStart("failure")) {
                    failure = true;
                } else if (xml.isStart("category")) {
                    tags.add(xml.attribute("name", ""));
                } else if (xml.isStart("property")) {
                    Property property = JUnitTestCase.property(xml);
                    properties.add(property);
                    if (property.name().equals("Category")) {
                        tags.add(property.value());
                    }
                }
            }
            return new NUnitDetails(message, failure, properties, tags);
        }
    }
}
