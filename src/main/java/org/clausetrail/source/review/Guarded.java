package org.clausetrail.source.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;

/**
 * A file without the line {@code )]}'} that Gerrit puts before its JSON so that no browser runs it; blanks stand in its
 * place, so that lines keep their numbers.
 *
 * @param file the file as it is
 */
record Guarded(InputFile file) implements InputFile {
    private static final String GUARD = ")]}'";

    /** A text without the guard. */
    static String text(String text) {
        return text.startsWith(GUARD) ? text.substring(GUARD.length()) : text;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public SourceRef ref() {
        return file.ref();
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public Optional<InputFile> beside(String path) throws IOException {
        return file.beside(path);
    }

    @Override
    public InputStream open() throws IOException {
        InputStream stream = file.open();
        byte[] begin = stream.readNBytes(GUARD.length());
        if (GUARD.equals(new String(begin, StandardCharsets.ISO_8859_1))) {
            Arrays.fill(begin, (byte) ' ');
        }
        return new SequenceInputStream(new ByteArrayInputStream(begin), stream);
    }
}
