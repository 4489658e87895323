package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a report says until its end is known to be sound, since nothing of a broken report is imported. */
final class GatheredReport implements TestReport {
    private final boolean keepTests;
    private final List<TestRun> tests = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Suite> suites = new ArrayList<>();
    private final TimeTotal times = new TimeTotal();
    private final List<String> warnings = new ArrayList<>();
    private int wrongTotals;
    private int undelivered;

    record Problem(Suite suite, String message, int line) {}

    /**
     * @param keepTests whether test cases are kept, or only looked at, in a report that is too long and is read twice
     */
    GatheredReport(boolean keepTests) {
        this.keepTests = keepTests;
    }

    @Override
    public void suite(Suite suite) {
        suites.add(suite);
    }

    @Override
    public void test(TestRun test) {
        times.add(test.time());
        if (keepTests) {
            tests.add(test);
        }
    }

    @Override
    public void problem(Suite suite, String message, int line) {
        problems.add(new Problem(suite, message, line));
    }

    @Override
    public void otherTime(ReportedTime time) {
        times.see(time);
    }

    @Override
    public void fact(String name, @Nullable Object value) {
        if (name.equals("suites_with_wrong_declared_tests") && value instanceof Integer count) {
            wrongTotals = count;
        }
        if (name.equals("suites_without_their_declared_failures") && value instanceof Integer count) {
            undelivered = count;
        }
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }

    /** Where the report departs from its format. */
    List<String> warnings() {
        return warnings;
    }

    List<TestRun> tests() {
        return tests;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Suite> suites() {
        return suites;
    }

    TimeTotal times() {
        return times;
    }

    /** How many suites declare failures or errors and hold no test case that did not pass. */
    int undelivered() {
        return undelivered;
    }

    /** How many suites declare another number of test cases than they hold. */
    int wrongTotals() {
        return wrongTotals;
    }
}
