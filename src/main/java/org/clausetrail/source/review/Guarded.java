package org.clausetrail.source.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clausetrail.source.FileView;
import org.clausetrail.source.InputFile;

/**
 * A file without the line {@code )]}'} that Gerrit puts before its JSON so that no browser runs it; blanks stand in its
 * place, so that lines keep their numbers.
 *
 * @param file the file as it is
 */
record Guarded(InputFile file) implements FileView {
    private static final String GUARD = ")]}'";

    /** A text without the guard. */
    static String text(String text) {
        return text.startsWith(GUARD) ? text.substring(GUARD.length()) : text;
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
