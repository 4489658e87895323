package org.clausetrail.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values printed for machines. */
final class JsonOutput {
    private static final JsonMapper LINE = JsonMapper.builder().build();
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonOutput() {}

    /** A value on one line. */
    static String line(Object value) {
        return LINE.writeValueAsString(value);
    }

    /** A value on as many lines as are pleasant to read. */
    static String pretty(Object value) {
        return PRETTY.writeValueAsString(value);
    }
}
