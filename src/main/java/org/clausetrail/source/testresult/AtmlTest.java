package org.clausetrail.source.testresult;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.source.xml.XmlCursor;

/** One {@code Test} element of ATML with what was measured in it. */
final class AtmlTest {
    private final XmlCursor xml;
    private final List<Measurement> measurements = new ArrayList<>();
    private Outcome outcome = Outcome.UNKNOWN;
    private String qualifier = "";

    AtmlTest(XmlCursor xml) {
        this.xml = xml;
    }

    /** One measured value with its unit and limits while it is read. */
    private static final class Measured {
        private final String name;
        private String value = "";
        private String unit = "";
        private String lower = "";
        private String upper = "";
        private String criterion = "";
        private int values;

        Measured(String name) {
            this.name = name;
        }

        void limit(String comparator, String limit) {
            switch (comparator) {
                case "GE", "GT" -> lower = limit;
                case "LE", "LT" -> upper = limit;
                default -> criterion = (criterion + " " + word(comparator) + " " + limit).strip();
            }
        }

        private static String word(String comparator) {
            return switch (comparator) {
                case "EQ", "CIEQ" -> "=";
                case "NE", "CINE" -> "≠";
                default -> comparator;
            };
        }

        Measurement finished() {
            String observed = values > 1 ? values + " values, the first " + value : value;
            return new Measurement(name, observed, unit, lower, upper, criterion);
        }
    }

    /** Reads the element whose start tag the cursor stands on, to its end tag. */
    TestRun read(Suite suite, String group, String name) {
        int test = xml.depth();
        int line = xml.line();
        String start = xml.attribute("startDateTime", "");
        ReportedTime time = time(start, xml.attribute("endDateTime", ""));
        ReportedTime total = ReportedTime.MISSING;
        while (xml.nextChild(test)) {
            switch (xml.name()) {
                case "Outcome" -> {
                    qualifier = xml.attribute("qualifier", "");
                    outcome = outcome(xml);
                }
                case "TestResult" -> result();
                case "Extension" -> total = total();
                default -> xml.skip();
            }
        }
        if (time.reading() == ReportedTime.Reading.MISSING) {
            time = total;
        }
        return new TestRun(suite, group, name, outcome, time, line)
                .because(outcome == Outcome.PASSED ? "" : qualifier)
                .at(start)
                .with(Measurement.properties(measurements), List.of());
    }

    /** The outcome that an {@code Outcome} element states; one that only says that the step was done is no verdict. */
    static Outcome outcome(XmlCursor xml) {
        String qualifier = xml.attribute("qualifier", "").toLowerCase(Locale.ROOT);
        return switch (xml.attribute("value", "")) {
            case "Passed" -> Outcome.PASSED;
            case "Failed" -> Outcome.FAILED;
            case "Aborted" -> Outcome.ERRORED;
            case "NotStarted" -> Outcome.SKIPPED;
            case "UserDefined" ->
                qualifier.contains("skip")
                        ? Outcome.SKIPPED
                        : qualifier.contains("error") || qualifier.contains("terminat")
                                ? Outcome.ERRORED
                                : Outcome.INCONCLUSIVE;
            default -> Outcome.UNKNOWN;
        };
    }

    /** The seconds that TestStand adds to a step of its own. */
    private ReportedTime total() {
        int extension = xml.depth();
        ReportedTime total = ReportedTime.MISSING;
        while (xml.next() && xml.depth() > extension) {
            if (xml.isStart("TotalTime")) {
                total = ReportedTime.ofText(xml.attribute("value"));
            }
        }
        return total;
    }

    private void result() {
        Measured measurement = new Measured(xml.attribute("name", xml.attribute("ID", "")));
        int result = xml.depth();
        while (xml.nextChild(result)) {
            switch (xml.name()) {
                case "TestData" -> data(measurement);
                case "TestLimits" -> limits(measurement);
                default -> xml.skip();
            }
        }
        if (!measurement.value.isEmpty()) {
            measurements.add(measurement.finished());
        }
    }

    private void data(Measured measurement) {
        int data = xml.depth();
        while (xml.next() && xml.depth() > data) {
            if (xml.isStart("Datum") || xml.isStart("Element")) {
                String unit = unit();
                String value = value();
                if (!value.isEmpty() && measurement.values++ == 0) {
                    measurement.value = value;
                    measurement.unit = unit;
                }
            }
        }
    }

    private void limits(Measured measurement) {
        int limits = xml.depth();
        String comparator = "";
        while (xml.next() && xml.depth() > limits) {
            if (xml.isStart() && xml.attribute("comparator") != null) {
                comparator = xml.attribute("comparator", "");
            } else if (xml.isStart("Datum")) {
                measurement.limit(comparator, value());
            }
        }
    }

    private String unit() {
        return xml.attribute("nonStandardUnit", xml.attribute("standardUnit", xml.attribute("unit", "")));
    }

    /** The value of a datum: an attribute for numbers, an element for texts; moves to the end tag of the datum. */
    private String value() {
        String value = xml.attribute("value", "");
        String text = xml.text(JUnitTestCase.MESSAGE).strip();
        return value.isEmpty() ? text : value;
    }

    private static ReportedTime time(String start, String end) {
        if (start.isEmpty() || end.isEmpty()) {
            return ReportedTime.MISSING;
        }
        try {
            return Fields.ofNanos(Duration.between(moment(start), moment(end)).toNanos());
        } catch (DateTimeException | ArithmeticException e) {
            return ReportedTime.bad(start + "/" + end);
        }
    }

    /** A moment as written; its zone does not matter, since both ends of a test are written in the same one. */
    private static LocalDateTime moment(String text) {
        TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parse(text);
        return LocalDateTime.from(moment);
    }
}
