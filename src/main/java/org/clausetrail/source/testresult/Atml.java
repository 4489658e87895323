package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;

/**
 * ATML test results (IEEE 1636.1-2007 to 2018), as TestStand and other test systems write them: groups of tests with outcomes,
 * measured values, units and limits. Only {@code Test} elements are test cases; actions without a verdict are none.
 */
// [impl->CT-REQ-156]
public final class Atml extends XmlTestFormat {
    /** The format, which has no state. */
    public Atml() {
        super("atml-xml", "TestResults", "TestResultsCollection");
    }

    @Override
    boolean accepts(XmlRoot root) {
        return root.namespace().contains("IEEE-1636.1") || root.namespace().contains("www.ieee.org/ATML");
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        if (xml.name().equals("TestResults")) {
            new Reading(xml, report).results();
            return;
        }
        int collection = xml.depth();
        while (xml.nextChild(collection)) {
            if (xml.name().equals("TestResults")) {
                new Reading(xml, report).results();
            }
        }
    }

    /** One unit under test. */
    private static final class Reading {
        private final XmlCursor xml;
        private final TestReport report;
        private final List<Suite> suites = new ArrayList<>();
        private final List<Property> circumstances = new ArrayList<>();

        Reading(XmlCursor xml, TestReport report) {
            this.xml = xml;
            this.report = report;
        }

        void results() {
            int results = xml.depth();
            while (xml.nextChild(results)) {
                switch (xml.name()) {
                    case "Personnel" -> operator();
                    case "UUT" -> serial(Circumstances.TESTED_UNIT);
                    case "TestStation" -> serial(Circumstances.AGENT);
                    case "ResultSet" -> group("");
                    default -> xml.skip();
                }
            }
            // The operator and the station may stand behind the results.
            suites.forEach(suite -> circumstances.forEach(suite::add));
        }

        private void operator() {
            int personnel = xml.depth();
            while (xml.nextChild(personnel)) {
                if (xml.name().equals("SystemOperator")) {
                    state("tester", xml.attribute("name", xml.attribute("ID", "")));
                }
            }
        }

        private void serial(String property) {
            int element = xml.depth();
            while (xml.nextChild(element)) {
                if (xml.name().equals("SerialNumber")) {
                    state(property, xml.text(JUnitTestCase.MESSAGE).strip());
                }
            }
        }

        private void state(String name, String value) {
            if (!value.isEmpty()) {
                circumstances.add(new Property(name, value));
            }
        }

        /** Reads a group and what is in it; whether anything in it did not pass. */
        private boolean group(String path) {
            int group = xml.depth();
            int line = xml.line();
            String name = name();
            String whole = path.isEmpty() ? name : path + "/" + name;
            Suite suite = new Suite(name, "", xml.attribute("startDateTime", ""), line);
            suites.add(suite);
            report.suite(suite);
            Outcome own = Outcome.PASSED;
            boolean broke = false;
            while (xml.nextChild(group)) {
                switch (xml.name()) {
                    case "Outcome" -> own = AtmlTest.outcome(xml);
                    case "TestGroup" -> {
                        suite.holdSuite();
                        broke |= group(whole);
                    }
                    case "Test" -> {
                        TestRun test = new AtmlTest(xml).read(suite, whole, name());
                        broke |= isBad(test.outcome());
                        report.test(test);
                    }
                    default -> xml.skip();
                }
            }
            if (isBad(own) && !broke) {
                report.problem(suite, "The group did not pass, though each of its tests did.", line);
            }
            return broke || isBad(own);
        }

        private String name() {
            return xml.attribute("name", xml.attribute("callerName", xml.attribute("ID", "")));
        }

        private static boolean isBad(Outcome outcome) {
            return outcome == Outcome.FAILED || outcome == Outcome.ERRORED;
        }
    }
}
