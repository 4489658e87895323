package org.clausetrail.source.signature;

import java.util.Locale;

/** What the signature of a commit or tag proves. Only {@link #GOOD} is good. */
public enum SignatureState {
    /** The content is as it was signed, by a known key that was valid and still is. */
    GOOD,
    /** The content is as it was signed, by a known key that is no longer valid; the reason says since when. */
    EXPIRED,
    /** The key was revoked. */
    REVOKED,
    /** The content is not as it was signed, or the signature is none. */
    BAD,
    /** No key file of the project holds the key, or not for this purpose or time. */
    UNKNOWN_KEY,
    /** It carries a signature, and the project names no keys to verify it with. */
    UNCHECKED,
    /** It carries no signature. */
    UNSIGNED;

    /** The word used on pages and in JSON, such as {@code unknown-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
