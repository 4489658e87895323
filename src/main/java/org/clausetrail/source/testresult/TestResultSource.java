package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.List;
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

    /** Of reports up to this many bytes the items are made at once too, of longer ones one by one. */
    private static final long SMALL = 1 << 20;

    private final TestSettings settings;
    private final EvidenceSink sink;
    private final KnownTests known;
    private final KeptReports kept;
    private RunRecords records = new RunRecords();

    /** A source that gives what it reads to a sink; one object reads all reports of one set. */
    public TestResultSource(TestSettings settings, EvidenceSink sink) {
        this(settings, KeptReports.none(), sink);
    }

    /**
     * The same where earlier runs kept what they read.
     *
     * @param kept what they kept
     */
    public TestResultSource(TestSettings settings, KeptReports kept, EvidenceSink sink) {
        this.settings = settings;
        this.kept = kept;
        this.sink = sink;
        this.known = new KnownTests(sink);
    }

    /** Reads reports with all cores; the sink is told of them in the given order. */
    public void read(List<InputFile> files) throws IOException {
        records = RunRecords.among(files);
        records.faults().forEach(this::refused);
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
        if (file.size() <= KEPT) {
            Optional<ReportReader.Kept> report = kept.get(file);
            if (report.isPresent()) {
                return sound(file, report.get().tool(), report.get().report());
            }
        }
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
        if (file.size() > KEPT) {
            return readTwice(file, format);
        }
        GatheredReport report = new GatheredReport(true);
        WatchedFile watched = new WatchedFile(file);
        format.read(watched, report);
        if (watched.isAlone()) {
            kept.put(file, format.tool(), report);
        }
        return sound(file, format.tool(), report);
    }

    private Parsed sound(InputFile file, String tool, GatheredReport report) throws IOException {
        ReportItems items = items(file, tool, report);
        if (file.size() > SMALL) {
            return () -> {
                report.tests().forEach(test -> known.tell(items.of(test)));
                tell(file, report, items);
            };
        }
        List<RunFacts> runs = report.tests().stream().map(items::of).toList();
        return () -> {
            runs.forEach(known::tell);
            tell(file, report, items);
        };
    }

    private Parsed readTwice(InputFile file, TestFormat format) throws IOException {
        GatheredReport report = new GatheredReport(false);
        format.read(file, report);
        ReportItems items = items(file, format.tool(), report);
        return () -> {
            format.read(file, new RepeatedReport(report, test -> known.tell(items.of(test))));
            tell(file, report, items);
        };
    }

    private ReportItems items(InputFile file, String tool, GatheredReport report) {
        return new ReportItems(new ReportItems.Report(file.ref(), tool, records.of(file.name()), report), settings);
    }

    private void tell(InputFile file, GatheredReport report, ReportItems items) {
        new ReportFindings(file.ref()).of(report, items.twice()).forEach(sink::finding);
    }

    private void finding(String check, Severity severity, String message, List<ItemId> about, SourceRef place) {
        sink.finding(new Finding(check, severity, message, about, place));
    }
}
