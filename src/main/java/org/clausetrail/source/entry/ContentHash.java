package org.clausetrail.source.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of named texts in which line ends, blanks at line ends and blank lines at either end do not count. */
// [impl->CT-REQ-183]
public final class ContentHash {
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*(\\r\\n|\\r|\\n)");

    private final MessageDigest digest;

    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds a text; a blank one adds nothing. */
    public void add(String name, String text) {
        String normal = LINE_END.matcher(text).replaceAll("\n").strip();
        if (!normal.isEmpty()) {
            digest.update((name + '\0' + normal + '\0').getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The hash in lower-case hex; ends this object's life. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
