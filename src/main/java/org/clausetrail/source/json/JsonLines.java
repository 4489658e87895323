package org.clausetrail.source.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A stream of JSON documents, one a line, between which other programs may have printed lines of their own. */
// [impl->CT-REQ-141]
public final class JsonLines {
    /** The longest line that is read, in characters. */
    public static final int MAX_LINE = 16 << 20;

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
        try (InputStream stream = file.open();
                BufferedReader reader = reader(stream)) {
            int number = 0;
            for (String line = line(reader, file, 1); line != null; line = line(reader, file, number + 1)) {
                number++;
                if (!line.isBlank()) {
                    visitor.line(parse(line, file.ref().at(number)), number);
                }
            }
        }
    }

    private static Optional<JsonNode> parse(String line, SourceRef place) throws IOException {
        if (!line.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonStream.read(InputFile.of(line.getBytes(StandardCharsets.UTF_8), place)));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 by its mark, as PowerShell writes it, else UTF-8; bytes that are no text become U+FFFD. */
    private static BufferedReader reader(InputStream stream) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(stream, 3);
        byte[] mark = bytes.readNBytes(3);
        int first = mark.length > 0 ? mark[0] & 0xff : 0;
        int second = mark.length > 1 ? mark[1] & 0xff : 0;
        boolean wide = first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
        boolean marked = mark.length == 3 && first == 0xef && second == 0xbb && (mark[2] & 0xff) == 0xbf;
        if (!marked) {
            bytes.unread(mark);
        }
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(bytes, charset));
    }

    private static @Nullable String line(BufferedReader reader, InputFile file, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() >= MAX_LINE) {
                throw new InputException(
                        file.ref().at(number),
                        "The line is longer than " + (MAX_LINE >> 20)
                                + " million characters. The file is not imported.");
            }
            line.append((char) next);
            next = reader.read();
        }
        return line.toString();
    }
}
