package org.clausetrail.source.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;

/** A file of keys, read whole. */
record KeyFile(InputFile file, byte[] bytes) {
    private static final int LARGEST = 64 << 20;

    static KeyFile read(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InputException(
                        file.ref(), "This key file is larger than " + (LARGEST >> 20) + " MiB. Name the keys alone.");
            }
            return new KeyFile(file, bytes);
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    InputException error(String message) {
        return new InputException(file.ref(), message);
    }

    InputException error(int line, String message) {
        return new InputException(file.ref().at(line), message);
    }
}
