package org.clausetrail.source.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clausetrail.source.signature.SignerKeys;

/**
 * The bytes of a commit or tag apart: what was signed, and the signature. By Git's own rules, since one byte more or less
 * makes every signature bad.
 *
 * @param content what was signed
 * @param signature armoured signature; empty where there is none
 */
record SignedObject(byte[] content, String signature) {
    private static final String HEADER = "gpgsig ";

    /** A commit: the signature is a header, and that of another hash algorithm is no part of what was signed. */
    static SignedObject commit(byte[] raw) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(raw.length);
        StringBuilder signature = new StringBuilder();
        boolean ours = false;
        boolean other = false;
        int at = 0;
        while (at < raw.length && raw[at] != '\n') {
            int next = nextLine(raw, at);
            boolean continued = raw[at] == ' ';
            boolean begins = startsWith(raw, at, HEADER);
            ours = begins || ours && continued;
            other = !begins && (startsWith(raw, at, "gpgsig") || other && continued);
            if (ours) {
                int from = at + (begins ? HEADER.length() : 1);
                signature.append(new String(raw, from, next - from, StandardCharsets.ISO_8859_1));
            } else if (!other) {
                content.write(raw, at, next - at);
            }
            at = next;
        }
        content.write(raw, at, raw.length - at);
        return new SignedObject(content.toByteArray(), signature.toString());
    }

    /** A tag: the signature stands at the end of the message. */
    static SignedObject tag(byte[] raw) {
        int begin = signature(raw);
        byte[] content = commit(Arrays.copyOf(raw, begin)).content();
        return new SignedObject(content, new String(raw, begin, raw.length - begin, StandardCharsets.ISO_8859_1));
    }

    /** Where the last line that begins a signature stands; the end where there is none. */
    private static int signature(byte[] raw) {
        int begin = raw.length;
        for (int at = 0; at < raw.length; at = nextLine(raw, at)) {
            if (raw[at] == '-'
                    && SignerKeys.begins(
                            new String(raw, at, Math.min(40, raw.length - at), StandardCharsets.ISO_8859_1))) {
                begin = at;
            }
        }
        return begin;
    }

    /** Where the line after the one that begins at a place begins; the end after the last. */
    static int nextLine(byte[] raw, int from) {
        int end = from;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, raw.length);
    }

    static boolean startsWith(byte[] raw, int at, String key) {
        byte[] wanted = key.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(raw, at, Math.min(raw.length, at + wanted.length), wanted, 0, wanted.length);
    }
}
