package org.clausetrail.source.json;

import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Turns what the parser throws into one message for the person who owns the file. */
final class JsonFault {
    private JsonFault() {}

    static InputException of(InputFile file, JacksonException fault) {
        TokenStreamLocation place = fault.getLocation();
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 0 : Math.max(0, place.getColumnNr());
        return new InputException(
                file.ref().at(line),
                column,
                "The JSON is not valid: " + reason(fault.getOriginalMessage())
                        + ". Nothing of this file is imported; repair it or generate it again.");
    }

    private static String reason(String message) {
        int cut = message.indexOf('\n');
        String line = (cut < 0 ? message : message.substring(0, cut)).strip();
        // The parser repeats up to 50,000 characters of an offending number or name.
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
