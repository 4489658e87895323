package org.clausetrail.render;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.render.page.PageReader;
import org.clausetrail.render.page.PageVisitor;

/** A page document (XHTML of the page vocabulary) that can be read as often as a renderer needs it. */
public interface PageSource {
    /** Name for messages, such as {@code D8.xhtml}. */
    String name();

    /** Opens the text at its beginning; the caller closes it. */
    Reader open() throws IOException;

    /** Pushes the whole document to a visitor. */
    default void visit(PageVisitor visitor) throws IOException {
        try (Reader reader = open()) {
            PageReader.read(reader, name(), visitor);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A document held in memory. */
    static PageSource of(String name, String xhtml) {
        return new PageSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader open() {
                return new StringReader(xhtml);
            }
        };
    }

    /** A document in a UTF-8 file. */
    static PageSource of(Path file) {
        return new PageSource() {
            @Override
            public String name() {
                Path last = file.getFileName();
                return last == null ? file.toString() : last.toString();
            }

            @Override
            public Reader open() throws IOException {
                return Files.newBufferedReader(file, StandardCharsets.UTF_8);
            }
        };
    }
}
