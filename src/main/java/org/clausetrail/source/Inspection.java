package org.clausetrail.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code inspect} says of one file.
 *
 * @param status how it went
 * @param format name of the format; for {@link Status#UNSUPPORTED} the root element or marker that was seen
 * @param facts counts and samples in printing order: texts, numbers, booleans, nulls, lists and maps of them only
 * @param reason why it was rejected, is not supported or was ignored; empty for {@link Status#OK}
 */
public record Inspection(Status status, String format, Map<String, Object> facts, String reason) {
    public Inspection {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A file that was read whole; {@code warn} is added where the facts hold {@code warnings}. */
    public static Inspection ok(String format, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        if (all.containsKey("warnings")) {
            all.put("warn", true);
        }
        return new Inspection(Status.OK, format, all, "");
    }

    /** A file that claims a format and is broken. */
    public static Inspection rejected(String format, String reason) {
        return new Inspection(Status.REJECTED, format, Map.of(), reason);
    }

    /** A file of a kind that could be evidence, in a format that is not read. */
    public static Inspection unsupported(String marker, String reason) {
        return new Inspection(Status.UNSUPPORTED, marker, Map.of(), reason);
    }

    /** A file that is no evidence. */
    public static Inspection ignored(String reason) {
        return new Inspection(Status.IGNORED, "", Map.of(), reason);
    }

    /** How an inspection went. */
    public enum Status {
        OK,
        REJECTED,
        UNSUPPORTED,
        IGNORED;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
