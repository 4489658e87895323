package org.clausetrail.source.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Verifies SSH signatures (PROTOCOL.sshsig) for the namespace {@code git}, as {@code ssh-keygen -Y verify} does at the time of the commit. */
final class SshSignatures implements SignatureForm {
    private static final String FORM = "ssh";
    private static final String NAMESPACE = "git";
    /** An RSA key of 8192 bits; longer ones of strangers are not computed with, since that can be made to take hours. */
    private static final int LARGEST_UNKNOWN_KEY = 1100;

    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);

    private final List<AllowedSigners.Line> allowed;
    private final RevokedKeys revoked;

    SshSignatures(List<AllowedSigners.Line> allowed, RevokedKeys revoked) {
        this.allowed = List.copyOf(allowed);
        this.revoked = revoked;
    }

    /** A signature that holds for its content, whoever made it. */
    private record Sound(SshKey key, Optional<SshCertificate> certificate) {}

    @Override
    public SignatureCheck check(SignedText text, Instant asOf) {
        Sound sound;
        try {
            sound = sound(text);
        } catch (BrokenSeal e) {
            return SignatureCheck.bad(FORM, e.key, "The content is not what was signed.");
        } catch (RuntimeException e) {
            return SignatureCheck.bad(FORM, "", "The signature cannot be read: " + e.getMessage() + ".");
        }
        Signer signer = new Signer(FORM, sound.key().fingerprint(), name(sound, text), addresses(sound, text));
        return revoked.contain(sound.key(), sound.certificate())
                ? signer.refused(SignatureState.REVOKED, "The key was revoked.")
                : judged(sound, text, signer);
    }

    /** The content does not fit the signature. */
    private static final class BrokenSeal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String key;

        BrokenSeal(String key) {
            super(key);
            this.key = key;
        }
    }

    private Sound sound(SignedText text) {
        SshWire wire = new SshWire(unarmoured(text.signature()));
        if (!Arrays.equals(MAGIC, wire.raw(MAGIC.length)) || wire.uint32() != 1) {
            throw new IllegalArgumentException("it is none of version 1");
        }
        byte[] blob = wire.string();
        String namespace = wire.text();
        byte[] reserved = wire.string();
        String hash = wire.text();
        byte[] signature = wire.string();
        if (!namespace.equals(NAMESPACE)) {
            throw new IllegalArgumentException("it was made for \"" + namespace + "\", not for \"" + NAMESPACE + "\"");
        }
        Optional<SshCertificate> certificate = SshCertificate.of(blob);
        SshKey key = certificate.map(SshCertificate::key).orElseGet(() -> SshKey.of(blob));
        byte[] signed = SshWire.joined(
                MAGIC,
                SshWire.string(namespace),
                SshWire.string(reserved),
                SshWire.string(hash),
                SshWire.string(SshKey.hash(hash, text.content())));
        if (key.blob().length > LARGEST_UNKNOWN_KEY
                && lines(new Sound(key, certificate)).isEmpty()) {
            throw new IllegalArgumentException("its key is unknown and longer than keys are");
        }
        if (!key.verifies(signature, signed)) {
            throw new BrokenSeal(key.fingerprint());
        }
        return new Sound(key, certificate);
    }

    private static byte[] unarmoured(String armour) {
        String text = armour.strip();
        String end = "-----END SSH SIGNATURE-----";
        int from = text.indexOf('\n');
        if (from < 0 || !text.endsWith(end)) {
            throw new IllegalArgumentException("its end is missing");
        }
        return Base64.getMimeDecoder().decode(text.substring(from, text.length() - end.length()));
    }

    private SignatureCheck judged(Sound sound, SignedText text, Signer signer) {
        List<AllowedSigners.Line> lines = lines(sound);
        if (lines.isEmpty()) {
            return signer.refused(
                    SignatureState.UNKNOWN_KEY, "No allowed-signers file holds the key " + signer.key() + ".");
        }
        lines = kept(lines, line -> line.mayUse(NAMESPACE));
        if (lines.isEmpty()) {
            return signer.refused(
                    SignatureState.UNKNOWN_KEY, "The key is not allowed for the namespace \"" + NAMESPACE + "\".");
        }
        Instant made = text.made();
        Optional<SshCertificate> certificate = sound.certificate();
        if (certificate.filter(known -> known.overAt(made)).isPresent()
                || lines.stream().allMatch(line -> line.overAt(made))) {
            return signer.refused(SignatureState.EXPIRED, "The key had expired when it signed.");
        }
        boolean valid = certificate.map(known -> known.validAt(made)).orElse(true)
                && lines.stream().anyMatch(line -> line.validAt(made));
        return valid
                ? signer.good()
                : signer.refused(SignatureState.UNKNOWN_KEY, "The key was not valid yet when it signed.");
    }

    private List<AllowedSigners.Line> lines(Sound sound) {
        return sound.certificate()
                .map(certificate -> kept(
                        allowed,
                        line -> line.authority()
                                && line.key().same(certificate.authority())
                                && certificate.principals().stream().anyMatch(line.principals()::matches)))
                .orElseGet(() ->
                        kept(allowed, line -> !line.authority() && line.key().same(sound.key())));
    }

    private static List<AllowedSigners.Line> kept(
            List<AllowedSigners.Line> lines, Predicate<AllowedSigners.Line> rule) {
        return lines.stream().filter(rule).toList();
    }

    /** Whom the key stands for: the address in the content where the files allow it, else what they say. */
    private String name(Sound sound, SignedText text) {
        List<String> addresses = addresses(sound, text);
        return addresses.isEmpty()
                ? lines(sound).stream()
                        .map(line -> line.principals().text())
                        .findFirst()
                        .orElse("")
                : addresses.get(0);
    }

    private List<String> addresses(Sound sound, SignedText text) {
        String address = text.address();
        List<AllowedSigners.Line> lines = lines(sound);
        boolean own = sound.certificate()
                .map(certificate -> certificate.principals().contains(address))
                .orElse(lines.stream().anyMatch(line -> line.principals().matches(address)));
        if (own) {
            return List.of(address.toLowerCase(Locale.ROOT));
        }
        return sound
                .certificate()
                .map(SshCertificate::principals)
                .orElseGet(() -> lines.stream()
                        .flatMap(line -> line.principals().parts().stream())
                        .filter(part -> !part.matches(".*[*?!].*"))
                        .toList())
                .stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
