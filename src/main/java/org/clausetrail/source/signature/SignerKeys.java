package org.clausetrail.source.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.source.InputFile;

/**
 * The keys that a project trusts, and the verification of signatures against them.
 *
 * <p>The result depends on the signed bytes, the key files and the moment of the release alone, never on today's date.
 * Hence the one difference to {@code git verify-commit}: a key that expired after the release is good for it, while Git
 * refuses it from that day on. Git's letters are coarser: it calls a revoked SSH key and one of another namespace bad, and
 * a key outside of its {@code valid-before} unknown.
 */
// [impl->CT-REQ-126]
// [impl->CT-REQ-094]
public final class SignerKeys {
    /** No keys: every signature stays unchecked. */
    public static final SignerKeys NONE = new SignerKeys(Map.of());

    private final Map<Kind, SignatureForm> forms;

    private SignerKeys(Map<Kind, SignatureForm> forms) {
        this.forms = forms;
    }

    private enum Kind {
        OPENPGP("-----BEGIN PGP "),
        SSH("-----BEGIN SSH SIGNATURE-----"),
        X509("-----BEGIN SIGNED MESSAGE-----");

        private final String begin;

        Kind(String begin) {
            this.begin = begin;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads key files; a file without a usable key is an error.
     *
     * @param openPgp OpenPGP public keys, armoured or binary
     * @param allowedSigners files of SSH keys as {@code gpg.ssh.allowedSignersFile} has them
     * @param revokedSigners revoked SSH keys as {@code gpg.ssh.revocationFile} has them: a list of keys or a KRL
     * @param certificates PEM files of trusted certificates, the certificates between, and revocation lists
     */
    public static SignerKeys read(
            List<InputFile> openPgp,
            List<InputFile> allowedSigners,
            List<InputFile> revokedSigners,
            List<InputFile> certificates)
            throws IOException {
        Map<Kind, SignatureForm> forms = new EnumMap<>(Kind.class);
        if (!openPgp.isEmpty()) {
            forms.put(Kind.OPENPGP, new OpenPgpSignatures(OpenPgpKeys.read(openPgp)));
        }
        if (!allowedSigners.isEmpty()) {
            forms.put(
                    Kind.SSH, new SshSignatures(AllowedSigners.read(allowedSigners), RevokedKeys.read(revokedSigners)));
        }
        if (!certificates.isEmpty()) {
            forms.put(Kind.X509, X509Signatures.read(certificates));
        }
        return new SignerKeys(forms);
    }

    /** Whether the project names any keys. */
    public boolean any() {
        return !forms.isEmpty();
    }

    /** Whether a line of text begins a signature of a known form. */
    public static boolean begins(String line) {
        return line.startsWith("-----BEGIN PGP SIGNATURE-----")
                || line.startsWith("-----BEGIN PGP MESSAGE-----")
                || line.startsWith(Kind.SSH.begin)
                || line.startsWith(Kind.X509.begin);
    }

    /**
     * Verifies a signature.
     *
     * @param asOf moment at which keys that have expired since count as expired: that of the release
     */
    public SignatureCheck check(SignedText text, Instant asOf) {
        String armour = text.signature().stripLeading();
        for (Kind kind : Kind.values()) {
            if (armour.startsWith(kind.begin)) {
                return check(kind, text, asOf);
            }
        }
        return armour.isEmpty()
                ? SignatureCheck.UNSIGNED
                : SignatureCheck.bad("", "", "The signature has no form that is known.");
    }

    private SignatureCheck check(Kind kind, SignedText text, Instant asOf) {
        SignatureForm form = forms.get(kind);
        if (form != null) {
            return form.check(text, asOf);
        }
        return any()
                ? SignatureCheck.unknown(kind.word(), "", "The project names no keys of this form.")
                : SignatureCheck.unchecked(kind.word());
    }
}
