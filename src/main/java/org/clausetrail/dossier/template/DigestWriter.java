package org.clausetrail.dossier.template;

import java.io.Writer;
import org.clausetrail.model.Sha256;

/** A writer that keeps nothing but the SHA-256 of the text in UTF-8. */
final class DigestWriter extends Writer {
    private final Sha256 digest = new Sha256();

    @Override
    public void write(char[] text, int offset, int length) {
        digest.update(new String(text, offset, length));
    }

    /** The digest in lower-case hex; ends this writer's life. */
    String hex() {
        return digest.hex();
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
