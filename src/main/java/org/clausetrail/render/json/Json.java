package org.clausetrail.render.json;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clausetrail.model.SourceRef;
import org.clausetrail.render.page.VisibleReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON as it goes: indented by two spaces, lines ended by a line feed on every system. */
final class Json implements AutoCloseable {
    private final JsonGenerator out;

    Json(OutputStream stream) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        out = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(
                        new ObjectWriteContext.Base() {
                            @Override
                            public PrettyPrinter getPrettyPrinter() {
                                return printer;
                            }
                        },
                        stream);
    }

    /** An object as document or element of an array. */
    void object(Runnable properties) {
        out.writeStartObject();
        properties.run();
        out.writeEndObject();
    }

    /** An object as value of a property. */
    void object(String name, Runnable properties) {
        out.writeName(name);
        object(properties);
    }

    /** An array whose elements are written one by one. */
    <T> void array(String name, Iterable<T> elements, Consumer<T> element) {
        out.writeName(name);
        array(elements, element);
    }

    /** An array inside an array. */
    <T> void array(Iterable<T> elements, Consumer<T> element) {
        out.writeStartArray();
        for (T each : elements) {
            element.accept(each);
        }
        out.writeEndArray();
    }

    void texts(String name, List<String> values) {
        array(name, values, value -> out.writeString(wellFormed(value)));
    }

    void texts(String name, Map<String, String> values) {
        object(name, () -> values.forEach(this::text));
    }

    void text(String name, String value) {
        out.writeStringProperty(wellFormed(name), wellFormed(value));
    }

    /** A property that is left out where its value is empty. */
    void optional(String name, String value) {
        if (!value.isEmpty()) {
            text(name, value);
        }
    }

    void number(String name, int value) {
        out.writeNumberProperty(name, value);
    }

    void truth(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    /** A place; left out where there is none. */
    void source(SourceRef source) {
        if (!source.path().isEmpty()) {
            object("source", () -> {
                text("path", source.path());
                if (source.line() > 0) {
                    number("line", source.line());
                }
                optional("commit", source.commit());
                optional("digest", source.digest());
            });
        }
    }

    /** JSON can escape any character but half a surrogate pair. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return VisibleReader.visible(text);
                }
                i++;
            }
        }
        return text;
    }

    @Override
    public void close() {
        out.close();
    }
}
