package org.clausetrail.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.model.Sha256;

/** SHA-256 (FIPS 180-4) of files and streams, in lower-case hex. */
public final class FileDigest {
    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    /** Digest of bytes. */
    public static String of(byte[] bytes) {
        return Sha256.of(bytes);
    }

    /** Digest of a file. */
    public static String of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream);
        }
    }

    /** Digest of the rest of a stream; the caller closes it. */
    public static String of(InputStream stream) throws IOException {
        Sha256 digest = new Sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.hex();
    }
}
