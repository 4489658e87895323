package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.TextLines;
import org.jspecify.annotations.Nullable;

/**
 * Test Anything Protocol, versions 12 to 14, as MATLAB, Perl, Node.js and others write it. Planned tests that never reported
 * are errors; "Bail out!" is a problem of the whole run.
 */
public final class Tap extends TestFormat {
    private static final Pattern VERSION = Pattern.compile("^TAP version 1[234]\\b.*", Pattern.DOTALL);
    private static final Pattern PLAN = Pattern.compile("1\\.\\.(\\d{1,7})(?:\\s*#\\s*(.*))?");
    private static final Pattern POINT = Pattern.compile("(not )?ok\\b(?:\\s+(\\d{1,9}))?(?:\\s+-)?\\s*(.*)");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(.*?)\\s+#\\s*(skip|todo|time)\\S*\\s*(.*)|#\\s*(skip|todo)\\S*\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile("\\s*duration_ms:\\s*([\\d.]{1,20})\\s*");
    private static final int LONGEST = 1 << 20;

    /** How many tests that were planned and never reported are listed one by one. */
    private static final int MOST_MISSING = 1000;

    /** The format, which has no state. */
    public Tap() {
        super("tap");
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean plan = PLAN.matcher(text.lines().findFirst().orElse("")).matches()
                && Pattern.compile("(?m)^(not )?ok\\b").matcher(text).find();
        boolean points = Pattern.compile("^(not )?ok \\d+\\b").matcher(text).find();
        return VERSION.matcher(text).matches() || plan || points ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Reading reading = new Reading(report);
        TextLines.read(file, (line, number) -> {
            if (line.length() > LONGEST) {
                throw new InputException(file.ref().at(number), "A line is longer than a million characters.");
            }
            reading.line(line, number);
        });
        reading.finish();
    }

    /** One pass over one stream; lines that are indented belong to subtests, whose parent counts. */
    private static final class Reading {
        private final TestReport report;
        private long planned = -1;
        private long seen;
        private @Nullable TestRun pending;

        Reading(TestReport report) {
            this.report = report;
        }

        void line(String line, int number) {
            Matcher plan = PLAN.matcher(line.strip());
            Matcher point = POINT.matcher(line);
            Matcher duration = DURATION.matcher(line);
            if (line.startsWith("Bail out!")) {
                report.problem(Suite.NONE, line, number);
            } else if (plan.matches() && !Character.isWhitespace(line.charAt(0))) {
                planned = Long.parseLong(plan.group(1));
            } else if (point.matches()) {
                flush();
                seen++;
                pending = run(point, number);
            } else if (duration.matches() && pending != null) {
                ReportedTime seconds = ReportedTime.ofText(duration.group(1));
                TestRun test = pending;
                pending = new TestRun(
                                test.suite(), null, test.name(), test.outcome(), Fields.millis(seconds), test.line())
                        .because(test.message());
            }
        }

        private static TestRun run(Matcher point, int number) {
            boolean ok = point.group(1) == null;
            String text = point.group(3);
            Matcher directive = DIRECTIVE.matcher(text);
            String name = text.strip();
            String word = "";
            String reason = "";
            if (directive.matches()) {
                boolean named = directive.group(2) != null;
                name = named ? directive.group(1).strip() : "";
                word = (named ? directive.group(2) : directive.group(4)).toLowerCase(Locale.ROOT);
                reason = (named ? directive.group(3) : directive.group(5)).strip();
            }
            // A test that is still to do and fails as expected is no pass, and one that passes is not trusted yet.
            Outcome outcome =
                    word.equals("skip") || word.equals("todo") ? Outcome.SKIPPED : ok ? Outcome.PASSED : Outcome.FAILED;
            String shown = name.isEmpty() && point.group(2) != null ? "test " + point.group(2) : name;
            return new TestRun(Suite.NONE, null, shown, outcome, ReportedTime.MISSING, number).because(reason);
        }

        private void flush() {
            if (pending != null) {
                report.test(pending);
                pending = null;
            }
        }

        void finish() {
            flush();
            for (long missing = seen + 1; missing <= Math.min(planned, seen + MOST_MISSING); missing++) {
                report.test(new TestRun(Suite.NONE, null, "test " + missing, Outcome.ERRORED, ReportedTime.MISSING, 0)
                        .because("The plan promises this test, but it never reported."));
            }
            if (planned > seen + MOST_MISSING) {
                report.problem(
                        Suite.NONE,
                        "The plan promises " + planned + " tests, but only " + seen + " reported. The first "
                                + MOST_MISSING + " that are missing are listed.",
                        0);
            }
            if (planned >= 0) {
                report.fact("planned", planned);
            }
        }
    }
}
