package org.clausetrail.source.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.IssuerFingerprint;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/** Verifies detached OpenPGP signatures as GnuPG does, with the moment of the release for today. */
final class OpenPgpSignatures implements SignatureForm {
    private static final String FORM = "openpgp";

    private final OpenPgpKeys keys;

    OpenPgpSignatures(OpenPgpKeys keys) {
        this.keys = keys;
    }

    @Override
    public SignatureCheck check(SignedText text, Instant asOf) {
        PGPSignature signature;
        try {
            signature = only(text.signature());
        } catch (IOException | PGPException | RuntimeException e) {
            return SignatureCheck.bad(FORM, "", "The signature cannot be read: " + e.getMessage() + ".");
        }
        String fingerprint = fingerprint(signature);
        String name = fingerprint.isEmpty() ? String.format(Locale.ROOT, "%016X", signature.getKeyID()) : fingerprint;
        Optional<OpenPgpKey> key = keys.find(fingerprint, signature.getKeyID());
        if (key.isEmpty()) {
            return SignatureCheck.unknown(FORM, name, "No key file holds the key " + name + ".");
        }
        return judged(signature, text.content(), key.get(), asOf);
    }

    private static PGPSignature only(String armour) throws IOException, PGPException {
        BcPGPObjectFactory objects = new BcPGPObjectFactory(
                PGPUtil.getDecoderStream(new ByteArrayInputStream(armour.getBytes(StandardCharsets.ISO_8859_1))));
        if (!(objects.nextObject() instanceof PGPSignatureList list) || list.isEmpty()) {
            throw new PGPException("it holds no detached signature");
        }
        if (list.size() > 1 || objects.nextObject() != null) {
            throw new PGPException("it holds more than one signature");
        }
        return list.get(0);
    }

    private static String fingerprint(PGPSignature signature) {
        for (@Nullable
        PGPSignatureSubpacketVector packets : new @Nullable PGPSignatureSubpacketVector[] {
            signature.getHashedSubPackets(), signature.getUnhashedSubPackets()
        }) {
            @Nullable IssuerFingerprint issuer = packets == null ? null : packets.getIssuerFingerprint();
            if (issuer != null) {
                return HexFormat.of().withUpperCase().formatHex(issuer.getFingerprint());
            }
        }
        return "";
    }

    private static SignatureCheck judged(PGPSignature signature, byte[] content, OpenPgpKey key, Instant asOf) {
        Signer signer = new Signer(FORM, key.fingerprint(), key.userId(), key.addresses());
        Instant made = signature.getCreationTime().toInstant();
        String bad = !holds(signature, content, key)
                ? "The content is not what was signed."
                : signature.getHashAlgorithm() == HashAlgorithmTags.MD5
                        ? "The signature uses MD5, which proves nothing."
                        : made.isBefore(key.created())
                                ? "The signature is dated before its key was made."
                                : key.unfit();
        if (!bad.isEmpty()) {
            return signer.refused(SignatureState.BAD, bad);
        }
        if (key.revoked()) {
            return signer.refused(SignatureState.REVOKED, "The key was revoked by its owner.");
        }
        if (over(key.expires(), made)) {
            return signer.refused(
                    SignatureState.EXPIRED,
                    "The key had expired on " + key.expires().orElseThrow() + " when it signed.");
        }
        if (over(key.expires(), asOf)) {
            return signer.expiredSince("The key was valid when it signed and expired on "
                    + key.expires().orElseThrow() + ".");
        }
        Optional<Instant> end = end(signature, made);
        return over(end, asOf)
                ? signer.expiredSince("The signature itself expired on " + end.orElseThrow() + ".")
                : signer.good();
    }

    private static boolean over(Optional<Instant> end, Instant moment) {
        return end.isPresent() && !end.get().isAfter(moment);
    }

    private static boolean holds(PGPSignature signature, byte[] content, OpenPgpKey key) {
        try {
            int type = signature.getSignatureType();
            if (type != PGPSignature.BINARY_DOCUMENT && type != PGPSignature.CANONICAL_TEXT_DOCUMENT) {
                return false;
            }
            signature.init(new BcPGPContentVerifierBuilderProvider(), key.key());
            signature.update(content);
            return signature.verify();
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }

    private static Optional<Instant> end(PGPSignature signature, Instant made) {
        @Nullable PGPSignatureSubpacketVector packets = signature.getHashedSubPackets();
        long seconds = packets == null ? 0 : packets.getSignatureExpirationTime();
        return seconds == 0 ? Optional.empty() : Optional.of(made.plusSeconds(seconds));
    }
}
