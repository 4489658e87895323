package org.clausetrail.dossier.template;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 being computed. */
final class Sha256 {
    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Sha256 update(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The digest in lower-case hex; ends this object's life. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A writer whose text, in UTF-8, goes into the digest. */
    Writer writer() {
        return new Writer() {
            @Override
            public void write(char[] text, int offset, int length) {
                digest.update(new String(text, offset, length).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }
}
