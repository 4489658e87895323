package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.cache.FactCursor;
import org.jspecify.annotations.Nullable;

/** Reads a report from the bytes of {@link ReportWriter}. */
final class ReportReader {
    private final FactCursor bytes;
    private final List<Suite> suites = new ArrayList<>();
    private final List<@Nullable String> words = new ArrayList<>();
    private final List<ReportedTime> times = new ArrayList<>();

    private ReportReader(byte[] bytes) {
        this.bytes = new FactCursor(bytes);
    }

    /**
     * A report that was read by an earlier run.
     *
     * @param tool the format's own word for the tool
     */
    record Kept(String tool, GatheredReport report) {}

    /** The report in bytes. */
    static Kept read(byte[] bytes) throws CorruptCacheException {
        ReportReader reader = new ReportReader(bytes);
        Kept kept = new Kept(reader.bytes.text(), new GatheredReport(true));
        try {
            reader.report(kept.report());
        } catch (IllegalArgumentException e) {
            throw new CorruptCacheException("a value in it is none", e);
        }
        if (!reader.bytes.atEnd()) {
            throw new CorruptCacheException("a report in it does not end where it should");
        }
        return kept;
    }

    private void report(GatheredReport report) throws CorruptCacheException {
        report.times().see(bytes.number());
        report.fact(GatheredReport.WRONG_TOTALS, bytes.number());
        report.fact(GatheredReport.UNDELIVERED, bytes.number());
        for (int left = bytes.count(2); left > 0; left--) {
            report.warning(bytes.text());
        }
        for (int left = bytes.count(1); left > 0; left--) {
            report.suite(suite());
        }
        for (int left = bytes.count(4); left > 0; left--) {
            report.problem(suite(), bytes.text(), bytes.number());
        }
        int line = 0;
        for (int left = bytes.count(7); left > 0; left--) {
            TestRun test = test(line);
            report.test(test);
            line = test.line();
        }
    }

    private TestRun test(int lastLine) throws CorruptCacheException {
        Suite suite = suite();
        @Nullable String classname = word();
        @Nullable String name = optional();
        Outcome outcome = outcome();
        ReportedTime time = time();
        int line = lastLine + bytes.number();
        int parts = bytes.number();
        boolean texts = (parts & 1) != 0;
        String date = texts ? bytes.text() : "";
        String message = texts ? bytes.text() : "";
        List<Property> properties = (parts & 2) != 0 ? properties() : List.of();
        List<String> tags = (parts & 2) != 0 ? tags() : List.of();
        List<Attempt> attempts = (parts & 4) != 0 ? attempts() : List.of();
        return new TestRun(suite, classname, name, outcome, time, date, message, properties, tags, attempts, line);
    }

    private Suite suite() throws CorruptCacheException {
        int number = bytes.number();
        if (isNext(number, suites)) {
            suites.add(bytes.number() == 1 ? Suite.NONE : newSuite());
        }
        return suites.get(number);
    }

    private Suite newSuite() throws CorruptCacheException {
        Suite suite = new Suite(optional(), bytes.text(), bytes.text(), bytes.number());
        if (bytes.number() == 1) {
            suite.holdSuite();
        }
        properties().forEach(suite::add);
        return suite;
    }

    private List<Property> properties() throws CorruptCacheException {
        int count = bytes.count(2);
        List<Property> properties = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            properties.add(new Property(present(word()), present(word())));
        }
        return properties;
    }

    private List<String> tags() throws CorruptCacheException {
        int count = bytes.count(1);
        List<String> tags = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            tags.add(present(word()));
        }
        return tags;
    }

    private List<Attempt> attempts() throws CorruptCacheException {
        int count = bytes.count(3);
        List<Attempt> attempts = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            attempts.add(new Attempt(outcome(), bytes.text()));
        }
        return attempts;
    }

    private ReportedTime time() throws CorruptCacheException {
        int number = bytes.number();
        if (isNext(number, times)) {
            times.add(new ReportedTime(
                    optional(),
                    of(ReportWriter.READINGS, bytes.number()),
                    Double.longBitsToDouble(bytes.longNumber())));
        }
        return times.get(number);
    }

    private @Nullable String word() throws CorruptCacheException {
        int number = bytes.number();
        if (isNext(number, words)) {
            words.add(optional());
        }
        return words.get(number);
    }

    /** Whether a number is that of something new, which follows. */
    private static boolean isNext(int number, List<?> known) throws CorruptCacheException {
        if (number < 0 || number > known.size()) {
            throw new CorruptCacheException("a report in it refers to what is not there");
        }
        return number == known.size();
    }

    private Outcome outcome() throws CorruptCacheException {
        return of(ReportWriter.OUTCOMES, bytes.number());
    }

    private static <T> T of(List<T> all, int number) throws CorruptCacheException {
        if (number < 0 || number >= all.size()) {
            throw new CorruptCacheException("a word in it is not known");
        }
        return all.get(number);
    }

    private static String present(@Nullable String word) throws CorruptCacheException {
        if (word == null) {
            throw new CorruptCacheException("a word in it is missing");
        }
        return word;
    }

    private @Nullable String optional() throws CorruptCacheException {
        return bytes.number() == 0 ? null : bytes.text();
    }
}
