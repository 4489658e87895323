package org.clausetrail.source.testresult;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.cache.FactBytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report that was read as bytes, which {@link ReportReader} reads several times as fast as the report itself was parsed.
 *
 * <p>Suites, words and times that come again are written once and then by their number.
 */
final class ReportWriter {
    /** The words of each vocabulary by their numbers; another build of the tool reads none of them. */
    static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    static final List<ReportedTime.Reading> READINGS = List.of(ReportedTime.Reading.values());

    private final FactBytes bytes = new FactBytes();
    private final IdentityHashMap<Suite, Integer> suites = new IdentityHashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<ReportedTime, Integer> times = new HashMap<>();

    private ReportWriter() {}

    /** The bytes of a report. */
    static byte[] bytes(String tool, GatheredReport report) {
        ReportWriter writer = new ReportWriter();
        writer.bytes.text(tool);
        writer.report(report);
        return writer.bytes.toArray();
    }

    private void report(GatheredReport report) {
        bytes.number(report.times().habits());
        bytes.number(report.wrongTotals());
        bytes.number(report.undelivered());
        bytes.number(report.warnings().size());
        report.warnings().forEach(bytes::text);
        bytes.number(report.suites().size());
        report.suites().forEach(this::suite);
        bytes.number(report.problems().size());
        for (GatheredReport.Problem problem : report.problems()) {
            suite(problem.suite());
            bytes.text(problem.message());
            bytes.number(problem.line());
        }
        bytes.number(report.tests().size());
        int line = 0;
        for (TestRun test : report.tests()) {
            test(test, line);
            line = test.line();
        }
    }

    private void test(TestRun test, int lastLine) {
        suite(test.suite());
        word(test.classname());
        optional(test.name());
        bytes.number(OUTCOMES.indexOf(test.outcome()));
        time(test.time());
        bytes.number(test.line() - lastLine);
        int parts = (test.date().isEmpty() && test.message().isEmpty() ? 0 : 1)
                + (test.properties().isEmpty() && test.tags().isEmpty() ? 0 : 2)
                + (test.attempts().isEmpty() ? 0 : 4);
        bytes.number(parts);
        if ((parts & 1) != 0) {
            bytes.text(test.date());
            bytes.text(test.message());
        }
        if ((parts & 2) != 0) {
            properties(test.properties());
            bytes.number(test.tags().size());
            test.tags().forEach(this::word);
        }
        if ((parts & 4) != 0) {
            bytes.number(test.attempts().size());
            for (Attempt attempt : test.attempts()) {
                bytes.number(OUTCOMES.indexOf(attempt.outcome()));
                bytes.text(attempt.message());
            }
        }
    }

    private void suite(Suite suite) {
        @Nullable Integer known = suites.putIfAbsent(suite, suites.size());
        if (known != null) {
            bytes.number(known);
            return;
        }
        bytes.number(suites.size() - 1);
        bytes.number(suite == Suite.NONE ? 1 : 0);
        if (suite != Suite.NONE) {
            optional(suite.name());
            bytes.text(suite.host());
            bytes.text(suite.date());
            bytes.number(suite.line());
            bytes.number(suite.holdsSuites() ? 1 : 0);
            properties(suite.properties());
        }
    }

    private void properties(List<Property> properties) {
        bytes.number(properties.size());
        for (Property property : properties) {
            word(property.name());
            word(property.value());
        }
    }

    private void time(ReportedTime time) {
        @Nullable Integer known = times.putIfAbsent(time, times.size());
        if (known != null) {
            bytes.number(known);
            return;
        }
        bytes.number(times.size() - 1);
        optional(time.text());
        bytes.number(READINGS.indexOf(time.reading()));
        bytes.longNumber(Double.doubleToLongBits(time.seconds()));
    }

    /** A text that may come again, or none. */
    private void word(@Nullable String word) {
        @Nullable Integer known = words.putIfAbsent(word == null ? "" : "+" + word, words.size());
        bytes.number(known == null ? words.size() - 1 : known);
        if (known == null) {
            optional(word);
        }
    }

    private void optional(@Nullable String text) {
        bytes.number(text == null ? 0 : 1);
        if (text != null) {
            bytes.text(text);
        }
    }
}
