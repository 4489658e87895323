package org.clausetrail.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest (FIPS 180-4) in the making; the bytes come in any number of pieces. */
public final class Sha256 {
    private final MessageDigest digest;

    /** The digest of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Digest of bytes, in lower-case hex. */
    public static String of(byte[] bytes) {
        return new Sha256().update(bytes).hex();
    }

    /** Goes on with bytes. */
    public Sha256 update(byte[] bytes) {
        return update(bytes, 0, bytes.length);
    }

    /** Goes on with a part of some bytes. */
    public Sha256 update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    /** Goes on with a text in UTF-8. */
    public Sha256 update(String text) {
        return update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest in lower-case hex; ends this object's life. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
