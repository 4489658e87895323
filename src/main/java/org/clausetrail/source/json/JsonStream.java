package org.clausetrail.source.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One pass over a JSON document (RFC 8259) that may be hostile and may be long: the elements of one array, wherever it
 * is, are handed over one at a time, and everything else is returned at the end.
 *
 * <p>Comments, trailing commas, {@code NaN}, a key given twice in one object, a second document and text after the end
 * are faults; so are more than {@link #MAX_DEPTH} levels. Every fault is an {@link InputException} with its line.
 */
// [impl->CT-REQ-141]
public final class JsonStream {
    /** The deepest nesting of objects and arrays that is read. */
    public static final int MAX_DEPTH = 500;

    /** The most characters that one element, or everything outside the elements, may hold. */
    public static final int MAX_KEPT = 64 << 20;

    private static final String TWO_DOCUMENTS =
            "Something follows the end of the JSON document. Nothing of this file is imported.";
    private static final int MAX_STRING = 16 << 20;
    private static final int NODE_COST = 16;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final InputFile file;
    private final JsonParser parser;
    private final List<String> path;
    private final Visitor visitor;
    private long budget = MAX_KEPT;

    private JsonStream(InputFile file, JsonParser parser, List<String> path, Visitor visitor) {
        this.file = file;
        this.parser = parser;
        this.path = path;
        this.visitor = visitor;
    }

    /** Takes the elements of an array in document order. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one element.
         *
         * @param line where it begins, from 1
         */
        void element(JsonNode element, int line);
    }

    /** The whole document as one tree. */
    public static JsonNode read(InputFile file) throws IOException {
        return read(file, "", (element, line) -> {});
    }

    /**
     * Reads a document element by element.
     *
     * @param path keys that lead to the elements, {@code *} for "each element of the array": {@code results/tests/*}, or
     *     {@code runs/* /results/*} without the blank
     * @return the document without these elements
     */
    public static JsonNode read(InputFile file, String path, Visitor visitor) throws IOException {
        try (InputStream stream = file.open();
                JsonParser parser = factory().createParser(ObjectReadContext.empty(), stream)) {
            List<String> steps = path.isEmpty() ? List.of() : List.of(path.split("/", -1));
            return new JsonStream(file, parser, steps, visitor).document();
        } catch (JacksonException e) {
            throw JsonFault.of(file, e);
        }
    }

    /** Reads a document to its end and keeps nothing of it: only whether it is one. */
    public static void check(InputFile file) throws IOException {
        try (InputStream stream = file.open();
                JsonParser parser = factory().createParser(ObjectReadContext.empty(), stream)) {
            if (parser.nextToken() == null) {
                throw empty(file);
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new JsonStream(file, parser, List.of(), (element, line) -> {}).fault(TWO_DOCUMENTS);
            }
        } catch (JacksonException e) {
            throw JsonFault.of(file, e);
        }
    }

    private static InputException empty(InputFile file) {
        return new InputException(file.ref(), "The file is empty; JSON was expected. Generate it again.");
    }

    static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .build())
                .build();
    }

    private JsonNode document() {
        if (parser.nextToken() == null) {
            throw empty(file);
        }
        JsonNode document = value(path.isEmpty() ? -1 : 0);
        if (parser.nextToken() != null) {
            throw fault(TWO_DOCUMENTS);
        }
        return document;
    }

    /** The value that the parser stands on; {@code step} is the number of path steps that led here, -1 off the path. */
    private JsonNode value(int step) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(step);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(step);
        }
        return scalar(token);
    }

    private ObjectNode object(int step) {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            keep(name.length());
            boolean onPath = step >= 0 && step < path.size() && path.get(step).equals(name);
            object.set(name, value(onPath ? step + 1 : -1));
        }
        return object;
    }

    private ArrayNode array(int step) {
        ArrayNode array = NODES.arrayNode();
        boolean onPath = step >= 0 && step < path.size() && path.get(step).equals("*");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (onPath && step + 1 == path.size()) {
                long kept = budget;
                budget = MAX_KEPT;
                int line = parser.currentTokenLocation().getLineNr();
                visitor.element(value(-1), Math.max(line, 1));
                budget = kept;
            } else {
                keep(0);
                array.add(value(onPath ? step + 1 : -1));
            }
        }
        return array;
    }

    private JsonNode scalar(JsonToken token) {
        keep(0);
        return switch (token) {
            case VALUE_STRING -> {
                String text = parser.getString();
                keep(text.length());
                yield NODES.stringNode(text);
            }
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? NODES.numberNode(parser.getBigIntegerValue())
                        : NODES.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            default -> throw fault("Unexpected content in the JSON document.");
        };
    }

    private void keep(int characters) {
        budget -= NODE_COST + (long) characters;
        if (budget < 0) {
            throw fault("One element of the JSON document holds more than " + (MAX_KEPT >> 20)
                    + " million characters. Nothing of this file is imported.");
        }
    }

    private InputException fault(String message) {
        return new InputException(
                file.ref().at(Math.max(1, parser.currentTokenLocation().getLineNr())), message);
    }
}
