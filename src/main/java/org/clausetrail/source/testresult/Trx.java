package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;
import org.jspecify.annotations.Nullable;

/**
 * Visual Studio test results (TRX). The rows of a data-driven test count, their parent does not. The class of a test stands
 * in its definition, before or behind the results.
 */
public final class Trx extends XmlTestFormat {
    private static final String NAMESPACE = "http://microsoft.com/schemas/VisualStudio/TeamTest/";

    /** The format, which has no state. */
    public Trx() {
        super("trx", "TestRun");
    }

    @Override
    boolean accepts(XmlRoot root) {
        return root.namespace().startsWith(NAMESPACE);
    }

    @Override
    public String tool() {
        return "Visual Studio Test";
    }

    @Override
    void read(XmlCursor xml, TestReport report) {
        new Reading(xml, report).document();
    }

    /** A result as it stands in the file. */
    private record Result(
            String testId,
            String name,
            Outcome outcome,
            @Nullable String duration,
            String date,
            String host,
            String message,
            int line) {}

    /** One pass over one file. */
    private static final class Reading {
        private final XmlCursor xml;
        private final TestReport report;
        private final List<Result> results = new ArrayList<>();
        private final Map<String, String> classes = new HashMap<>();
        private final Map<String, Long> declared = new LinkedHashMap<>();
        private int parents;
        private int notRunnable;

        Reading(XmlCursor xml, TestReport report) {
            this.xml = xml;
            this.report = report;
        }

        void document() {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                if (isResult()) {
                    result();
                } else if (xml.name().equals("UnitTest")) {
                    definition();
                } else if (xml.name().equals("Counters")) {
                    counters();
                }
            }
            Set<String> names = new HashSet<>();
            for (Result result : results) {
                report.test(run(result, names));
            }
            report.fact("not_runnable", notRunnable);
            report.fact("data_driven_parents", parents);
            report.fact("declared_counters", declared);
        }

        /** Unit, web, manual and generic results, and the aggregation of NUnit's adapter. */
        private boolean isResult() {
            return xml.isStart() && xml.name().contains("Result") && xml.attribute("testName") != null;
        }

        private void result() {
            String outcome = xml.attribute("outcome", "");
            Result result = new Result(
                    xml.attribute("testId", ""),
                    xml.attribute("testName", ""),
                    outcome(outcome),
                    xml.attribute("duration"),
                    xml.attribute("startTime", ""),
                    xml.attribute("computerName", ""),
                    "",
                    xml.line());
            String message = "";
            boolean inner = false;
            int depth = xml.depth();
            while (xml.next() && (xml.isStart() || xml.depth() > depth)) {
                if (xml.isStart("InnerResults")) {
                    inner = true;
                } else if (isResult()) {
                    result();
                } else if (xml.isStart("Message") && message.isEmpty()) {
                    message = xml.text(JUnitTestCase.MESSAGE).strip();
                }
            }
            if (inner) {
                parents++;
            } else {
                notRunnable += outcome.equals("NotRunnable") ? 1 : 0;
                results.add(because(result, message));
            }
        }

        private static Result because(Result r, String message) {
            return new Result(r.testId, r.name, r.outcome, r.duration, r.date, r.host, message, r.line);
        }

        private void definition() {
            String id = xml.attribute("id", "");
            int depth = xml.depth();
            while (xml.nextChild(depth)) {
                if (xml.name().equals("TestMethod")) {
                    String name = xml.attribute("className");
                    if (name != null) {
                        // Older files add assembly, version and culture behind a comma.
                        int comma = name.indexOf(',');
                        classes.put(id, comma < 0 ? name : name.substring(0, comma));
                    }
                }
            }
        }

        private void counters() {
            for (int i = 0; i < xml.attributes(); i++) {
                Long number = Declared.number(xml.attributeValue(i));
                if (number != null && number != 0) {
                    declared.put(xml.attributeName(i), number);
                }
            }
        }

        private TestRun run(Result result, Set<String> names) {
            String className = classes.get(result.testId);
            if (names.add(String.valueOf(className))) {
                report.suite(Suite.named(className));
            }
            Suite suite = result.host.isEmpty() ? Suite.NONE : new Suite(null, result.host, "", 0);
            return new TestRun(suite, className, result.name, result.outcome, time(result.duration), result.line)
                    .because(result.message)
                    .at(result.date);
        }
    }

    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,6})\\.)?(\\d{1,6}):(\\d{1,2}):(\\d{1,2}(?:\\.\\d{1,12})?)");

    /** A duration of the form {@code [d.]hh:mm:ss.fffffff}. */
    private static ReportedTime time(@Nullable String text) {
        if (text == null) {
            return ReportedTime.MISSING;
        }
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return ReportedTime.bad(text);
        }
        double days = time.group(1) == null ? 0 : Double.parseDouble(time.group(1));
        double hours = Double.parseDouble(time.group(2));
        double minutes = Double.parseDouble(time.group(3));
        return ReportedTime.ofSeconds(
                ((days * 24 + hours) * 60 + minutes) * 60 + Double.parseDouble(time.group(4)), text);
    }

    private static Outcome outcome(String outcome) {
        return switch (outcome.toLowerCase(Locale.ROOT)) {
            case "passed" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "error", "timeout", "aborted", "disconnected" -> Outcome.ERRORED;
            case "notexecuted", "notrunnable", "pending" -> Outcome.SKIPPED;
            case "inconclusive" -> Outcome.INCONCLUSIVE;
            default -> Outcome.UNKNOWN;
        };
    }
}
