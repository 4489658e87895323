package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/** What must be said of a report as a whole: that it is empty, cut short, ambiguous, or names tests twice. */
final class ReportFindings {
    private static final int NAMED = 3;

    private final SourceRef file;
    private final List<Finding> findings = new ArrayList<>();

    ReportFindings(SourceRef file) {
        this.file = file;
    }

    /**
     * The findings.
     *
     * @param twice test cases that have several results in the report
     */
    List<Finding> of(GatheredReport gathered, Set<ItemId> twice) {
        emptiness(gathered);
        for (GatheredReport.Problem problem : gathered.problems()) {
            finding(
                    "R42",
                    Severity.ERROR,
                    "The suite \"" + problem.suite().name()
                            + "\" reports a problem outside its test cases, such as a failed" + " set-up: "
                            + problem.reason() + " Look at what it kept from running.",
                    List.of(),
                    file.at(problem.line()));
        }
        for (String warning : gathered.warnings()) {
            finding("R47", Severity.WARNING, warning, List.of(), file);
        }
        times(gathered.times());
        if (!twice.isEmpty()) {
            List<ItemId> named = twice.stream().limit(NAMED).toList();
            finding(
                    "R44",
                    Severity.WARNING,
                    twice.size() + " test cases have several results in this report, for example "
                            + named.get(0)
                            + ". All of them are kept; give each test a name of its own or report retries as such.",
                    named,
                    file);
        }
        if (gathered.undelivered() > 0) {
            finding(
                    "R50",
                    Severity.ERROR,
                    gathered.undelivered()
                            + " suites declare failures or errors, and hold no test case that did not pass. The report is"
                            + " cut short or was edited; take the one that the test run wrote.",
                    List.of(),
                    file);
        }
        if (gathered.wrongTotals() > 0) {
            finding(
                    "R46",
                    Severity.WARNING,
                    gathered.wrongTotals()
                            + " suites declare another number of tests than they hold. Only test cases that are"
                            + " in the report count; check that it is complete.",
                    List.of(),
                    file);
        }
        if (gathered.missingAttachments() > 0) {
            finding(
                    "R51",
                    Severity.WARNING,
                    gathered.missingAttachments()
                            + " files that tests of the report attach are neither beside the report nor below its folder."
                            + " What they hold is not known. Copy them there, or correct their paths.",
                    List.of(),
                    file);
        }
        return findings;
    }

    /** An empty or wholly skipped report or suite is no evidence (check C32). */
    private void emptiness(GatheredReport gathered) {
        if (gathered.all().tests() == 0) {
            finding(
                    "C32",
                    Severity.ERROR,
                    "The report holds no test case, so it is evidence of nothing. Declared totals are no results.",
                    List.of(),
                    file);
            return;
        }
        if (gathered.all().allSkipped()) {
            finding(
                    "C32",
                    Severity.ERROR,
                    "All " + gathered.all().tests()
                            + " test cases of the report were skipped, so it is evidence of nothing.",
                    List.of(),
                    file);
            return;
        }
        for (Suite suite : gathered.suites()) {
            GatheredReport.Tally tally = gathered.of(suite);
            boolean empty = tally.tests() == 0;
            if (empty ? suite.line() > 0 && !suite.holdsSuites() : tally.allSkipped()) {
                finding(
                        "C32",
                        Severity.ERROR,
                        (empty ? "The suite \"" : "All test cases were skipped in the suite \"") + suite.name()
                                + (empty ? "\" holds no test case" : "\"") + ", so it is evidence of nothing.",
                        List.of(),
                        file.at(suite.line()));
            }
        }
    }

    private void times(TimeTotal times) {
        if (times.ambiguous() > 0) {
            finding(
                    "R43",
                    Severity.WARNING,
                    times.ambiguous()
                            + " times such as 1,078 can be read as thousands or as decimals, and no other time of the"
                            + " report tells which. They are left out. Run the tests with an English locale.",
                    List.of(),
                    file);
        }
        if (times.bad() > 0) {
            finding(
                    "R43",
                    Severity.WARNING,
                    times.bad() + " times of the report are not a number of zero or more. They are left out.",
                    List.of(),
                    file);
        }
        if (times.missing() > 0) {
            finding(
                    "R43",
                    Severity.NOTE,
                    times.missing() + " test cases of the report state no time.",
                    List.of(),
                    file);
        }
    }

    private void finding(String check, Severity severity, String message, List<ItemId> about, SourceRef place) {
        findings.add(new Finding(check, severity, message, about, place));
    }
}
