package org.clausetrail.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clausetrail.model.SourceRef;

/** A file to read: on disk or in a Git repository. Can be opened more than once. */
public interface InputFile {
    /** The name that the user knows it by, with {@code /} between folders. */
    String name();

    /** Length in bytes. */
    long size() throws IOException;

    /** Opens the content; the caller closes it. */
    InputStream open() throws IOException;

    /** The place to cite: name and, in a repository, the commit. */
    SourceRef ref();

    /** A text that is another one after the content was changed: size and time of the change of a file on disk. */
    default String version() throws IOException {
        return "";
    }

    /** Whether the content was not changed since the digest of {@link #ref} was computed. */
    default boolean isAsDigested() throws IOException {
        return true;
    }

    /**
     * A file that this one refers to, in the same folder or below it; empty where there is none, or where it cannot be known.
     *
     * @param path relative to the folder of this file; one that leads out of it finds nothing
     */
    default Optional<InputFile> beside(String path) throws IOException {
        return Optional.empty();
    }

    /** A file on disk, cited by the given name. */
    static InputFile of(Path path, String name) {
        return new InputFile() {
            @Override
            public Optional<InputFile> beside(String relative) throws IOException {
                String cited = name.substring(0, name.lastIndexOf('/') + 1) + relative;
                return Beside.find(path, relative).map(found -> InputFile.of(found, cited));
            }

            @Override
            public String version() throws IOException {
                return Files.size(path) + " " + Files.getLastModifiedTime(path);
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public SourceRef ref() {
                return SourceRef.file(name);
            }
        };
    }

    /** Bytes in memory, such as a blob, cited by the given place. */
    static InputFile of(byte[] content, SourceRef ref) {
        return new InputFile() {
            @Override
            public String name() {
                return ref.path();
            }

            @Override
            public long size() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public SourceRef ref() {
                return ref;
            }
        };
    }
}
