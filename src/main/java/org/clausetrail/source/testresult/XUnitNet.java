package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;

/** xUnit.net result files of version 1 and 2: {@code test} elements below {@code assembly} elements. */
public final class XUnitNet extends XmlTestFormat {
    /** The format, which has no state. */
    public XUnitNet() {
        super("xunitnet-xml", "assemblies", "assembly");
    }

    @Override
    boolean accepts(XmlRoot root) {
        return root.namespace().isEmpty()
                && (root.name().equals("assemblies")
                        || root.attributes().containsKey("test-framework")
                        || root.holds("test")
                        || root.holds("class")
                        || root.holds("collection"));
    }

    @Override
    public String tool() {
        return "xUnit.net";
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        Suite assembly = Suite.NONE;
        int errors = 0;
        do {
            if (xml.isStart("assembly")) {
                assembly = assembly(xml);
                report.otherTime(ReportedTime.ofText(xml.attribute("time")));
                report.suite(assembly);
            } else if (xml.isStart("test")) {
                report.test(test(xml, assembly));
            } else if (xml.isStart("error")) {
                errors++;
                int line = xml.line();
                report.problem(assembly, message(xml), line);
            }
        } while (xml.next());
        report.fact("run_errors", errors);
    }

    private static Suite assembly(XmlCursor xml) {
        String date = xml.attribute("run-date", "");
        String time = xml.attribute("run-time", "");
        Suite assembly = new Suite(xml.attribute("name"), "", time.isEmpty() ? date : date + "T" + time, 0);
        for (String name : List.of("environment", "test-framework")) {
            String value = xml.attribute(name, "");
            if (!value.isEmpty()) {
                assembly.add(new Property(name, value));
            }
        }
        return assembly;
    }

    private static TestRun test(XmlCursor xml, Suite assembly) {
        TestRun test = new TestRun(
                assembly,
                xml.attribute("type"),
                xml.attribute("name"),
                outcome(xml.attribute("result", "")),
                ReportedTime.ofText(xml.attribute("time")),
                xml.line());
        String message = "";
        List<Property> traits = new ArrayList<>(0);
        int depth = xml.depth();
        while (xml.next() && (xml.isStart() || xml.depth() > depth)) {
            if (xml.isStart("message") || xml.isStart("reason")) {
                message = xml.text(JUnitTestCase.MESSAGE).strip();
            } else if (xml.isStart("trait")) {
                traits.add(JUnitTestCase.property(xml));
            }
        }
        return test.because(message)
                .with(traits, traits.stream().map(Property::value).toList());
    }

    private static String message(XmlCursor xml) {
        int depth = xml.depth();
        String message = "";
        while (xml.next() && (xml.isStart() || xml.depth() > depth)) {
            if (xml.isStart("message")) {
                message = xml.text(JUnitTestCase.MESSAGE).strip();
            }
        }
        return message;
    }

    private static Outcome outcome(String result) {
        return switch (result.toLowerCase(Locale.ROOT)) {
            case "pass" -> Outcome.PASSED;
            case "fail" -> Outcome.FAILED;
            case "skip", "notrun" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
