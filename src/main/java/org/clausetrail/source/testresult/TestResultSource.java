package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InOrder;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.unknown.UnknownContent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a set of test reports of any formats as evidence. What a report leaves out or gets wrong becomes a finding with
 * its place; a report that is broken gives a finding and nothing else.
 */
// [impl->CT-REQ-146]
public final class TestResultSource {
    /** Reports up to this many bytes are kept until their end is seen; longer ones are read twice. */
    private static final long KEPT = 32 << 20;

    /** Several reports up to this many bytes are read at once, longer ones alone. */
    private static final long LIGHT = 4 << 20;

    private static final int NAMED = 3;

    private final EvidenceSink sink;
    private final ResultItems items;

    /** A source that gives what it reads to a sink; one object reads all reports of one set. */
    public TestResultSource(TestSettings settings, EvidenceSink sink) {
        this.sink = sink;
        this.items = new ResultItems(settings, sink);
    }

    /** Reads reports with all cores; the sink is told of them in the given order. */
    public void read(List<InputFile> files) throws IOException {
        RunRecords records = RunRecords.among(files);
        records.faults().forEach(this::refused);
        items.follow(records);
        List<InputFile> reports =
                files.stream().filter(file -> !records.contain(file)).toList();
        new InOrder<>(this::parsed, TestResultSource::isHeavy).each(reports, Parsed::tell);
    }

    /** Reads one report; the caller goes on with the next one whatever this one holds. */
    public void read(InputFile file) throws IOException {
        parsed(file).tell();
    }

    private static boolean isHeavy(InputFile file) throws IOException {
        return file.size() > LIGHT;
    }

    /** A report that was read to its end, and what is to be told of it. */
    private interface Parsed {
        void tell() throws IOException;
    }

    private Parsed parsed(InputFile file) throws IOException {
        Head head = Head.of(file);
        Optional<TestFormat> format = format(head);
        if (format.isEmpty()) {
            return () -> unknown(file, head);
        }
        try {
            return parsed(file, format.get());
        } catch (InputException e) {
            return () -> refused(e);
        }
    }

    private void refused(InputException e) {
        finding("R40", Severity.ERROR, String.valueOf(e.getMessage()), List.of(), e.where());
    }

    private static Optional<TestFormat> format(Head head) {
        Optional<TestFormat> possible = Optional.empty();
        for (TestFormat format : TestFormats.results()) {
            Format.Match match = format.match(head);
            if (match == Format.Match.CERTAIN) {
                return Optional.of(format);
            }
            if (match == Format.Match.POSSIBLE && possible.isEmpty()) {
                possible = Optional.of(format);
            }
        }
        return possible;
    }

    private void unknown(InputFile file, Head head) throws IOException {
        for (Format analysis : TestFormats.analyses()) {
            if (analysis.match(head) == Format.Match.CERTAIN) {
                String message =
                        "The file is a report of the format " + analysis.name() + ", which holds no test results.";
                finding("R41", Severity.NOTE, message, List.of(), file.ref());
                return;
            }
        }
        Inspection answer = UnknownContent.answer(file, head);
        Severity severity = answer.status() == Inspection.Status.IGNORED ? Severity.NOTE : Severity.ERROR;
        String check = answer.status() == Inspection.Status.REJECTED ? "R40" : "R41";
        finding(check, severity, answer.reason(), List.of(), file.ref());
    }

    private Parsed parsed(InputFile file, TestFormat format) throws IOException {
        boolean keep = file.size() <= KEPT;
        GatheredReport gathered = new GatheredReport(keep);
        format.read(file, gathered);
        return () -> {
            Emission emission = new Emission(file.ref(), format.tool(), gathered);
            if (keep) {
                gathered.tests().forEach(emission::test);
            } else {
                format.read(file, emission);
            }
            report(file.ref(), gathered, emission);
        };
    }

    /** What one report gives: its runs as items, and what must be known of them together. */
    private final class Emission implements TestReport {
        private final SourceRef file;
        private final String tool;
        private final TimeTotal times;
        private final NameSet seen = new NameSet();
        private final Map<ItemId, Integer> twice = new LinkedHashMap<>();
        private final Map<Suite, int[]> suites = new HashMap<>();
        private final Map<Suite, String> problems = new HashMap<>();
        private int number;
        private int skipped;

        Emission(SourceRef file, String tool, GatheredReport gathered) {
            this.file = file;
            this.tool = tool;
            this.times = gathered.times();
            gathered.problems().forEach(problem -> problems.putIfAbsent(problem.suite(), firstLine(problem.message())));
        }

        @Override
        public void test(TestRun test) {
            number++;
            ItemId id = items.emit(
                    file, tool, test, number, times.seconds(test.time()), problems.getOrDefault(test.suite(), ""));
            if (!seen.add(null, id.value())) {
                twice.merge(id, 1, Integer::sum);
            }
            int[] counts = suites.computeIfAbsent(test.suite(), suite -> new int[2]);
            counts[0]++;
            if (test.outcome() == Outcome.SKIPPED) {
                counts[1]++;
                skipped++;
            }
        }

        @Override
        public void suite(Suite suite) {}

        @Override
        public void problem(Suite suite, String message, int line) {}

        @Override
        public void otherTime(ReportedTime time) {}

        @Override
        public void fact(String name, @Nullable Object value) {}

        @Override
        public void warning(String message) {}
    }

    private void report(SourceRef file, GatheredReport gathered, Emission emission) {
        emptiness(file, gathered, emission);
        for (GatheredReport.Problem problem : gathered.problems()) {
            finding(
                    "R42",
                    Severity.ERROR,
                    "The suite \"" + problem.suite().name()
                            + "\" reports a problem outside its test cases, such as a failed" + " set-up: "
                            + firstLine(problem.message()) + " Look at what it kept from running.",
                    List.of(),
                    file.at(problem.line()));
        }
        for (String warning : gathered.warnings()) {
            finding("R47", Severity.WARNING, warning, List.of(), file);
        }
        times(file, gathered.times());
        if (!emission.twice.isEmpty()) {
            List<ItemId> named = emission.twice.keySet().stream().limit(NAMED).toList();
            finding(
                    "R44",
                    Severity.WARNING,
                    emission.twice.size() + " test cases have several results in this report, for example "
                            + named.get(0)
                            + ". All of them are kept; give each test a name of its own or report retries as such.",
                    named,
                    file);
        }
        if (gathered.undelivered() > 0) {
            finding(
                    "R48",
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
    }

    /** An empty or wholly skipped report or suite is no evidence (check C32). */
    private void emptiness(SourceRef file, GatheredReport gathered, Emission emission) {
        if (emission.number == 0) {
            finding(
                    "C32",
                    Severity.ERROR,
                    "The report holds no test case, so it is evidence of nothing. Declared totals are no results.",
                    List.of(),
                    file);
            return;
        }
        if (emission.skipped == emission.number) {
            finding(
                    "C32",
                    Severity.ERROR,
                    "All " + emission.number + " test cases of the report were skipped, so it is evidence of nothing.",
                    List.of(),
                    file);
            return;
        }
        for (Suite suite : gathered.suites()) {
            int[] counts = emission.suites.get(suite);
            boolean empty = counts == null && suite.line() > 0 && !suite.holdsSuites();
            if (empty || counts != null && counts[0] == counts[1]) {
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

    private void times(SourceRef file, TimeTotal times) {
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
        sink.finding(new Finding(check, severity, message, about, place));
    }

    private static String firstLine(String text) {
        int cut = text.indexOf('\n');
        String line = (cut < 0 ? text : text.substring(0, cut)).strip();
        return line.isEmpty() ? "it gives no reason." : line.endsWith(".") ? line : line + ".";
    }
}
