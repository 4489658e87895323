package org.clausetrail.source.testresult;

import java.util.Locale;
import org.clausetrail.source.xml.XmlCursor;

/** NUnit 2 result files, also written by other tools; older ones state {@code executed} and {@code success} instead of a result. */
public final class NUnit2 extends XmlTestFormat {
    /** The format, which has no state. */
    public NUnit2() {
        super("nunit2-xml", "test-results");
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        int notRunnable = 0;
        String date = xml.attribute("date", "") + "T" + xml.attribute("time", "");
        Suite machine = Suite.NONE;
        while (xml.next()) {
            if (xml.isStart("test-suite")) {
                report.otherTime(ReportedTime.ofText(xml.attribute("time")));
                report.suite(Suite.named(xml.attribute("name")));
            } else if (xml.isStart("test-case")) {
                notRunnable += "NotRunnable".equals(xml.attribute("result")) ? 1 : 0;
                report.test(testCase(xml, machine));
            } else if (xml.isStart("environment")) {
                machine = NUnit3.machine(xml, date);
            }
        }
        report.fact("not_runnable", notRunnable);
    }

    private static TestRun testCase(XmlCursor xml, Suite machine) {
        String name = xml.attribute("name");
        String result = xml.attribute("result");
        String executed = xml.attribute("executed", "");
        String success = xml.attribute("success", "");
        ReportedTime time = ReportedTime.ofText(xml.attribute("time"));
        int line = xml.line();
        NUnit3.NUnitDetails details = NUnit3.NUnitDetails.read(xml);
        Outcome outcome = result == null ? outcome(executed, success, details.failure()) : outcome(result);
        return new TestRun(machine, null, name, outcome, time, line)
                .because(details.message())
                .with(details.properties(), details.tags());
    }

    private static Outcome outcome(String result) {
        return switch (result.toLowerCase(Locale.ROOT)) {
            case "success" -> Outcome.PASSED;
            case "failure" -> Outcome.FAILED;
            case "error", "cancelled" -> Outcome.ERRORED;
            case "ignored", "skipped", "notrunnable" -> Outcome.SKIPPED;
            case "inconclusive" -> Outcome.INCONCLUSIVE;
            default -> Outcome.UNKNOWN;
        };
    }

    private static Outcome outcome(String executed, String success, boolean failure) {
        if (executed.equalsIgnoreCase("false")) {
            return Outcome.SKIPPED;
        }
        if (failure || success.equalsIgnoreCase("false")) {
            return Outcome.FAILED;
        }
        return success.equalsIgnoreCase("true") ? Outcome.PASSED : Outcome.UNKNOWN;
    }
}
