package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of test cases that ran together: where, when, and with what properties. Its properties may come after its tests. */
public final class Suite {
    /** The place of tests that no suite holds. */
    public static final Suite NONE = new Suite(null, "", "", 0);

    private final @Nullable String name;
    private final String host;
    private final String date;
    private final int line;
    private boolean holdsSuites;
    private final List<Property> properties = new ArrayList<>(0);

    /**
     * @param name as written; {@code null} where it has none
     * @param host machine that it ran on; empty where it is not stated
     * @param date moment of its start as written; empty where it is not stated
     * @param line line in the report, 0 where it has none of its own
     */
    public Suite(@Nullable String name, String host, String date, int line) {
        this.name = name;
        this.host = host;
        this.date = date;
        this.line = line;
    }

    /** A suite of which only the name is known. */
    public static Suite named(@Nullable String name) {
        return new Suite(name, "", "", 0);
    }

    public @Nullable String name() {
        return name;
    }

    public String host() {
        return host;
    }

    public String date() {
        return date;
    }

    public int line() {
        return line;
    }

    /** Its own properties and, for nested suites, those of the suites around it. */
    public List<Property> properties() {
        return Collections.unmodifiableList(properties);
    }

    /** Whether it holds suites of its own, so that it need not hold tests. */
    boolean holdsSuites() {
        return holdsSuites;
    }

    void holdSuite() {
        holdsSuites = true;
    }

    void add(Property property) {
        properties.add(property);
    }
}
