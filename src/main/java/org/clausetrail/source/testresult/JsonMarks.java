package org.clausetrail.source.testresult;

import java.util.regex.Pattern;

/** Marks of a JSON format in the first bytes of a file, found without parsing, since these may end in the middle of a value. */
final class JsonMarks {
    private JsonMarks() {}

    static boolean hasKey(String text, String key) {
        return find(text, key, "");
    }

    static boolean opensObject(String text, String key) {
        return find(text, key, "\\{");
    }

    static boolean opensArray(String text, String key) {
        return find(text, key, "\\[");
    }

    static boolean hasValue(String text, String key, String value) {
        return find(text, key, "\"" + Pattern.quote(value) + "\"");
    }

    private static boolean find(String text, String key, String value) {
        return Pattern.compile("\"" + Pattern.quote(key) + "\"\\s*:\\s*" + value)
                .matcher(text)
                .find();
    }

    /** The first line that begins with a brace, where lines of other programs may come before it. */
    static String firstObjectLine(String text) {
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        return "";
    }
}
