package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.source.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * One {@code testcase} element of JUnit XML. It counts once, whatever stands below it: error over failure over skipped;
 * without any of them, a status attribute of GoogleTest, Jest or Jenkins decides.
 */
final class JUnitTestCase {
    /** How much of a message is kept. */
    static final int MESSAGE = 4000;

    private final XmlCursor xml;
    private final Attachments attachments;
    private List<Property> properties = List.of();
    private List<Property> attached = List.of();
    private List<Attempt> attempts = List.of();
    private @Nullable Outcome outcome;
    private String message = "";
    private int results;
    private boolean error;
    private boolean failure;
    private boolean flaky;

    JUnitTestCase(XmlCursor xml, Attachments attachments) {
        this.xml = xml;
        this.attachments = attachments;
    }

    /** Reads the element whose start tag the cursor stands on, to its end tag. */
    TestRun read(Suite suite) {
        int line = xml.line();
        String name = xml.attribute("name");
        String classname = xml.attribute("classname");
        ReportedTime time = ReportedTime.ofText(xml.attribute("time"));
        String date = xml.attribute("timestamp", "");
        Outcome stated = stated(xml.attribute("status"), xml.attribute("result"));
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            child(xml.name());
        }
        Outcome decided = outcome == null ? stated : outcome;
        return new TestRun(suite, classname, name, decided, time, date, message, properties, List.of(), attempts, line);
    }

    /** What its output attaches. */
    List<Property> attached() {
        return attached;
    }

    /** Whether it passed after failing before. */
    boolean flaky() {
        return flaky;
    }

    /** Whether more than one result stands below it. */
    boolean several() {
        return results > 1;
    }

    /** Whether both an error and a failure stand below it. */
    boolean errorAndFailure() {
        return error && failure;
    }

    private void child(String name) {
        switch (name) {
            case "error" -> {
                error = true;
                result(Outcome.ERRORED);
            }
            case "failure" -> {
                failure = true;
                result(Outcome.FAILED);
            }
            case "skipped" -> result(Outcome.SKIPPED);
            case "flakyFailure", "rerunFailure" -> attempt(Outcome.FAILED, name);
            case "flakyError", "rerunError" -> attempt(Outcome.ERRORED, name);
            case "properties" -> properties();
            case "system-out", "system-err" -> output();
            default -> {
                // unknown elements are read over
            }
        }
    }

    private void output() {
        List<Property> found = attachments.in(xml.text(Attachments.OUTPUT));
        if (!found.isEmpty()) {
            attached = new ArrayList<>(attached);
            attached.addAll(found);
        }
    }

    private void result(Outcome result) {
        results++;
        Outcome graver = outcome == null ? result : outcome.graver(result);
        if (graver != outcome) {
            outcome = graver;
            message = message(xml);
        }
    }

    private void attempt(Outcome result, String name) {
        flaky |= name.startsWith("flaky");
        if (attempts.isEmpty()) {
            attempts = new ArrayList<>();
        }
        attempts.add(new Attempt(result, message(xml)));
    }

    private void properties() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("property")) {
                if (properties.isEmpty()) {
                    properties = new ArrayList<>();
                }
                properties.add(property(xml));
            }
        }
    }

    /** A {@code property} element: its value stands in an attribute or, in some dialects, in its text. */
    static Property property(XmlCursor xml) {
        String name = xml.attribute("name", "");
        String value = xml.attribute("value");
        return new Property(name, value != null ? value : xml.text(MESSAGE).strip());
    }

    /** The message attribute of the current element, else the beginning of its text. */
    static String message(XmlCursor xml) {
        String message = xml.attribute("message");
        if (message == null || message.isBlank()) {
            return xml.text(MESSAGE).strip();
        }
        return message.length() > MESSAGE ? message.substring(0, MESSAGE) : message;
    }

    /** What the attributes say where no result stands below. */
    private static Outcome stated(@Nullable String status, @Nullable String result) {
        return status == null && result == null
                ? Outcome.PASSED
                : stated(status).graver(stated(result));
    }

    private static Outcome stated(@Nullable String word) {
        return word == null
                ? Outcome.PASSED
                : switch (word.strip().toLowerCase(Locale.ROOT)) {
                    case "notrun", "disabled", "skipped", "ignored", "suppressed", "pending" -> Outcome.SKIPPED;
                    case "failed", "failure", "fail" -> Outcome.FAILED;
                    case "error", "errored", "broken" -> Outcome.ERRORED;
                    case "run", "completed", "executed", "finished", "passed", "pass", "success", "successful", "ok" ->
                        Outcome.PASSED;
                    // A word that no dialect is known to use may mean anything.
                    default -> word.isBlank() ? Outcome.PASSED : Outcome.UNKNOWN;
                };
    }
}
