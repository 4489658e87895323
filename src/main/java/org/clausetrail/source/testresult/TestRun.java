package org.clausetrail.source.testresult;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One executed test case as its report tells it, names as written.
 *
 * @param suite where it belongs
 * @param classname class, module or fixture; {@code null} where the format or the report has none
 * @param name its name with parameters; {@code null} where the report leaves it out
 * @param outcome what became of it
 * @param time how long it took
 * @param date moment of its own start as written; empty where only the suite has one
 * @param message why it did not pass; empty where nothing is said
 * @param properties what the report states beside it
 * @param tags its tags or categories
 * @param attempts further executions that are not counted
 * @param line line in the report, from 1; 0 where the format has no lines of its own
 */
public record TestRun(
        Suite suite,
        @Nullable String classname,
        @Nullable String name,
        Outcome outcome,
        ReportedTime time,
        String date,
        String message,
        List<Property> properties,
        List<String> tags,
        List<Attempt> attempts,
        int line) {
    public TestRun {
        properties = List.copyOf(properties);
        tags = List.copyOf(tags);
        attempts = List.copyOf(attempts);
    }

    /** A test case of which nothing more is known. */
    public TestRun(
            Suite suite,
            @Nullable String classname,
            @Nullable String name,
            Outcome outcome,
            ReportedTime time,
            int line) {
        this(suite, classname, name, outcome, time, "", "", List.of(), List.of(), List.of(), line);
    }

    /** The same in another suite. */
    TestRun in(Suite other) {
        return suite == other
                ? this
                : new TestRun(other, classname, name, outcome, time, date, message, properties, tags, attempts, line);
    }

    /** The same with the reason why it did not pass. */
    public TestRun because(String reason) {
        return reason.isEmpty()
                ? this
                : new TestRun(suite, classname, name, outcome, time, date, reason, properties, tags, attempts, line);
    }

    /** The same with the moment of its own start. */
    public TestRun at(String moment) {
        return moment.isEmpty()
                ? this
                : new TestRun(suite, classname, name, outcome, time, moment, message, properties, tags, attempts, line);
    }

    /** The same with properties and tags. */
    public TestRun with(List<Property> stated, List<String> tagged) {
        return stated.isEmpty() && tagged.isEmpty()
                ? this
                : new TestRun(suite, classname, name, outcome, time, date, message, stated, tagged, attempts, line);
    }

    /** The same with further executions. */
    public TestRun after(List<Attempt> others) {
        return others.isEmpty()
                ? this
                : new TestRun(suite, classname, name, outcome, time, date, message, properties, tags, others, line);
    }
}
