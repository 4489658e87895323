package org.clausetrail.source.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.TextLines;
import tools.jackson.databind.JsonNode;

/** A stream of JSON documents, one a line, between which other programs may have printed lines of their own. */
// [impl->CT-REQ-141]
public final class JsonLines {
    private JsonLines() {}

    /** Takes the lines of a file in order; blank lines are left out. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one line.
         *
         * @param json the object that the line holds; empty where it is no JSON object
         * @param line number of the line, from 1
         */
        void line(Optional<JsonNode> json, int line);
    }

    /** Reads a file line by line. */
    public static void read(InputFile file, Visitor visitor) throws IOException {
        TextLines.read(file, (line, number) -> {
            if (!line.isBlank()) {
                visitor.line(parse(line, file, number), number);
            }
        });
    }

    private static Optional<JsonNode> parse(String line, InputFile file, int number) {
        if (!line.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            return Optional.of(JsonStream.read(InputFile.of(bytes, file.ref().at(number))));
        } catch (InputException | IOException e) {
            return Optional.empty();
        }
    }
}
