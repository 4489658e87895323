package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a report says until its end is known to be sound, since nothing of a broken report is imported. */
final class GatheredReport implements TestReport {
    static final String WRONG_TOTALS = "suites_with_wrong_declared_tests";
    static final String UNDELIVERED = "suites_without_their_declared_failures";

    static final String MISSING_ATTACHMENTS = "attachments_missing";

    private final boolean keepTests;
    private final List<TestRun> tests = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Suite, String> firstProblems = new HashMap<>();
    private final List<Suite> suites = new ArrayList<>();
    private final TimeTotal times = new TimeTotal();
    private final List<String> warnings = new ArrayList<>();
    private final Map<Suite, Tally> tallies = new HashMap<>();
    private final Tally all = new Tally();
    private Suite lastSuite = Suite.NONE;
    private Tally last = new Tally();
    private int wrongTotals;
    private int undelivered;
    private int missingAttachments;

    /** How many tests there are, and how many of them were skipped. */
    static final class Tally {
        private int tests;
        private int skipped;

        private void count(TestRun test) {
            tests++;
            skipped += test.outcome() == Outcome.SKIPPED ? 1 : 0;
        }

        int tests() {
            return tests;
        }

        boolean allSkipped() {
            return skipped == tests;
        }
    }

    record Problem(Suite suite, String message, int line) {
        /** The first line of the message, as a sentence. */
        String reason() {
            int cut = message.indexOf('\n');
            String text = (cut < 0 ? message : message.substring(0, cut)).strip();
            return text.isEmpty() ? "it gives no reason." : text.endsWith(".") ? text : text + ".";
        }
    }

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
        all.count(test);
        if (test.suite() != lastSuite || all.tests == 1) {
            lastSuite = test.suite();
            last = tallies.computeIfAbsent(lastSuite, suite -> new Tally());
        }
        last.count(test);
        if (keepTests) {
            tests.add(test);
        }
    }

    @Override
    public void problem(Suite suite, String message, int line) {
        Problem problem = new Problem(suite, message, line);
        problems.add(problem);
        firstProblems.putIfAbsent(suite, problem.reason());
    }

    @Override
    public void otherTime(ReportedTime time) {
        times.see(time);
    }

    @Override
    public void fact(String name, @Nullable Object value) {
        if (name.equals(WRONG_TOTALS) && value instanceof Integer count) {
            wrongTotals = count;
        }
        if (name.equals(UNDELIVERED) && value instanceof Integer count) {
            undelivered = count;
        }
        if (name.equals(MISSING_ATTACHMENTS) && value instanceof Integer count) {
            missingAttachments = count;
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

    /** Why something first went wrong in a suite outside its test cases; empty where nothing did. */
    String problemOf(Suite suite) {
        return firstProblems.getOrDefault(suite, "");
    }

    List<Suite> suites() {
        return suites;
    }

    /** All tests. */
    Tally all() {
        return all;
    }

    /** The tests of a suite, without those of suites in it. */
    Tally of(Suite suite) {
        return tallies.getOrDefault(suite, new Tally());
    }

    TimeTotal times() {
        return times;
    }

    /** How many suites declare failures or errors and hold no test case that did not pass. */
    int undelivered() {
        return undelivered;
    }

    /** How many files that tests attach are not there. */
    int missingAttachments() {
        return missingAttachments;
    }

    /** How many suites declare another number of test cases than they hold. */
    int wrongTotals() {
        return wrongTotals;
    }
}
