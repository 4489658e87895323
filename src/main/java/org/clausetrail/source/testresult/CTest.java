package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;

/** The {@code Test.xml} of CTest, as it is sent to CDash. */
public final class CTest extends XmlTestFormat {
    /** The format, which has no state. */
    public CTest() {
        super("ctest-xml", "Site");
    }

    @Override
    boolean accepts(XmlRoot root) {
        return root.namespace().isEmpty() && root.holds("Testing");
    }

    @Override
    public String tool() {
        return "CTest";
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        Suite site = site(xml);
        report.suite(site);
        while (xml.next()) {
            if (xml.isStart("Test") && xml.attribute("Status") != null) {
                report.test(test(xml, site));
            }
        }
    }

    private static Suite site(XmlCursor xml) {
        Suite site = new Suite(xml.attribute("Name"), xml.attribute("Hostname", ""), "", 0);
        String system = String.join(
                        " ",
                        xml.attribute("OSName", ""),
                        xml.attribute("OSRelease", ""),
                        xml.attribute("OSPlatform", ""))
                .strip();
        if (!system.isEmpty()) {
            site.add(new Property("environment", system));
        }
        String generator = xml.attribute("Generator", "");
        if (!generator.isEmpty()) {
            site.add(new Property("tool", generator));
        }
        return site;
    }

    private static TestRun test(XmlCursor xml, Suite site) {
        Outcome outcome = outcome(xml.attribute("Status", ""));
        int line = xml.line();
        String name = null;
        String message = "";
        ReportedTime time = ReportedTime.MISSING;
        List<String> labels = new ArrayList<>(0);
        List<Property> measurements = new ArrayList<>(0);
        int depth = xml.depth();
        while (xml.next() && (xml.isStart() || xml.depth() > depth)) {
            if (xml.isStart("Name") && xml.depth() == depth + 1) {
                name = xml.text(JUnitTestCase.MESSAGE);
            } else if (xml.isStart("Label")) {
                labels.add(xml.text(JUnitTestCase.MESSAGE).strip());
            } else if (xml.isStart("NamedMeasurement")) {
                Property measured = new Property(
                        xml.attribute("name", ""),
                        xml.text(JUnitTestCase.MESSAGE).strip());
                if (measured.name().equals("Execution Time")) {
                    time = ReportedTime.ofText(measured.value());
                } else if (measured.name().equals("Completion Status")
                        || measured.name().equals("Exit Code")) {
                    message = message.isEmpty() ? measured.value() : message;
                } else {
                    measurements.add(measured);
                }
            }
        }
        return new TestRun(site, null, name, outcome, time, line)
                .because(outcome == Outcome.PASSED ? "" : message)
                .with(measurements, labels);
    }

    private static Outcome outcome(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "passed" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "notrun" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
