package org.clausetrail.source.signature;

import java.util.List;

/**
 * A known signer, from whom results are made.
 *
 * @param form form of the signature
 * @param key fingerprint of the key
 * @param name who holds it
 * @param addresses the holder's e-mail addresses
 */
record Signer(String form, String key, String name, List<String> addresses) {
    SignatureCheck good() {
        return result(SignatureState.GOOD, "", true);
    }

    /** The key was valid when it signed and is no longer. */
    SignatureCheck expiredSince(String reason) {
        return result(SignatureState.EXPIRED, reason, true);
    }

    /** Anything but a signature that was valid when it was made. */
    SignatureCheck refused(SignatureState state, String reason) {
        return result(state, reason, false);
    }

    private SignatureCheck result(SignatureState state, String reason, boolean validWhenMade) {
        return new SignatureCheck(state, form, key, name, addresses, reason, validWhenMade);
    }
}
