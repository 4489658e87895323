package org.clausetrail.source.signature;

import java.util.List;

/**
 * The result of verifying one signature.
 *
 * @param state what it proves
 * @param form {@code openpgp}, {@code ssh} or {@code x509}; empty where there is no signature
 * @param key fingerprint of the key: hex of OpenPGP, {@code SHA256:…} of SSH, hex SHA-256 of a certificate; empty where
 *     the signature does not tell
 * @param signer who holds the key, as the key files say; empty where they do not
 * @param addresses e-mail addresses of the signer, in lower case
 * @param reason why it is not good, in a sentence; empty where it is
 * @param validWhenMade whether a known key made it that was valid then, even if the key has expired since
 */
public record SignatureCheck(
        SignatureState state,
        String form,
        String key,
        String signer,
        List<String> addresses,
        String reason,
        boolean validWhenMade) {
    /** There is no signature. */
    public static final SignatureCheck UNSIGNED = none(SignatureState.UNSIGNED, "", "", "");

    public SignatureCheck {
        addresses = List.copyOf(addresses);
    }

    public static SignatureCheck bad(String form, String key, String reason) {
        return none(SignatureState.BAD, form, key, reason);
    }

    static SignatureCheck unknown(String form, String key, String reason) {
        return none(SignatureState.UNKNOWN_KEY, form, key, reason);
    }

    static SignatureCheck unchecked(String form) {
        return none(
                SignatureState.UNCHECKED, form, "", "The project names no keys, so the signature was not verified.");
    }

    private static SignatureCheck none(SignatureState state, String form, String key, String reason) {
        return new SignatureCheck(state, form, key, "", List.of(), reason, false);
    }
}
