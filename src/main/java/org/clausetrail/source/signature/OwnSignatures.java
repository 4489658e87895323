package org.clausetrail.source.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/** What the owner of a key ring says of its keys by verified signatures: user ids, expiry, use, revocation (RFC 9580). */
final class OwnSignatures {
    private static final Pattern ADDRESS = Pattern.compile("<([^<>]+)>|^(\\S+@\\S+)$");

    private final PGPPublicKeyRing ring;
    private final PGPPublicKey primary;
    private final Set<String> addresses = new LinkedHashSet<>();
    private String userId = "";
    private @Nullable PGPSignature self;

    OwnSignatures(PGPPublicKeyRing ring) {
        this.ring = ring;
        this.primary = ring.getPublicKey();
        for (Iterator<String> ids = primary.getUserIDs(); ids.hasNext(); ) {
            user(ids.next());
        }
        for (PGPSignature signature : of(primary.getSignaturesOfType(PGPSignature.DIRECT_KEY))) {
            if (verified(signature, primary, s -> s.verifyCertification(primary))) {
                self = later(self, signature);
            }
        }
    }

    /** Verifies a signature that was initialised. */
    private interface Verification {
        boolean holds(PGPSignature signature) throws PGPException;
    }

    private void user(String id) {
        for (PGPSignature signature : of(primary.getSignaturesForID(id))) {
            if (signature.isCertification() && verified(signature, primary, s -> s.verifyCertification(id, primary))) {
                self = later(self, signature);
                userId = userId.isEmpty() ? id : userId;
                Matcher address = ADDRESS.matcher(id.strip());
                if (address.find()) {
                    String found = address.group(1) == null ? address.group(2) : address.group(1);
                    addresses.add(found.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** Every key of the ring. */
    List<OpenPgpKey> keys() {
        boolean revoked = of(primary.getSignaturesOfType(PGPSignature.KEY_REVOCATION)).stream()
                .anyMatch(signature -> verified(signature, primary, s -> s.verifyCertification(primary)));
        Optional<Instant> expires = expiry(primary, self);
        List<OpenPgpKey> keys = new ArrayList<>();
        for (PGPPublicKey key : ring) {
            keys.add(key.isMasterKey() ? key(key, self, expires, revoked) : subkey(key, expires, revoked));
        }
        return keys;
    }

    private OpenPgpKey subkey(PGPPublicKey key, Optional<Instant> primaryExpires, boolean primaryRevoked) {
        @Nullable PGPSignature binding = null;
        for (PGPSignature signature : of(key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING))) {
            if (verified(signature, primary, s -> s.verifyCertification(primary, key))) {
                binding = later(binding, signature);
            }
        }
        boolean revoked = primaryRevoked
                || of(key.getSignaturesOfType(PGPSignature.SUBKEY_REVOCATION)).stream()
                        .anyMatch(signature -> verified(signature, primary, s -> s.verifyCertification(primary, key)));
        Optional<Instant> own = expiry(key, binding);
        boolean earlier =
                own.isPresent() && (primaryExpires.isEmpty() || own.get().isBefore(primaryExpires.get()));
        return key(key, binding, earlier ? own : primaryExpires, revoked);
    }

    private OpenPgpKey key(
            PGPPublicKey key, @Nullable PGPSignature statement, Optional<Instant> expires, boolean revoked) {
        return new OpenPgpKey(
                key,
                HexFormat.of().withUpperCase().formatHex(key.getFingerprint()),
                userId,
                List.copyOf(addresses),
                key.getCreationTime().toInstant(),
                expires,
                revoked,
                unfit(key, statement));
    }

    private String unfit(PGPPublicKey key, @Nullable PGPSignature statement) {
        if (statement == null) {
            return "The key carries no valid signature of its owner.";
        }
        @Nullable PGPSignatureSubpacketVector stated = statement.getHashedSubPackets();
        int flags = stated == null ? 0 : stated.getKeyFlags();
        if (flags != 0 && (flags & KeyFlags.SIGN_DATA) == 0) {
            return "The key is not meant for signing.";
        }
        return key.isMasterKey() || signedBack(key, statement)
                ? ""
                : "The key does not confirm that it belongs to its primary key.";
    }

    /** Whether a signing subkey signed its primary key, so that nobody can adopt the key of another. */
    private boolean signedBack(PGPPublicKey key, PGPSignature binding) {
        try {
            for (PGPSignature back : binding.getHashedSubPackets().getEmbeddedSignatures()) {
                if (verified(back, key, s -> s.verifyCertification(primary, key))) {
                    return true;
                }
            }
            for (PGPSignature back : binding.getUnhashedSubPackets().getEmbeddedSignatures()) {
                if (verified(back, key, s -> s.verifyCertification(primary, key))) {
                    return true;
                }
            }
            return false;
        } catch (PGPException e) {
            return false;
        }
    }

    private static Optional<Instant> expiry(PGPPublicKey key, @Nullable PGPSignature statement) {
        @Nullable PGPSignatureSubpacketVector stated = statement == null ? null : statement.getHashedSubPackets();
        long seconds = stated == null ? 0 : stated.getKeyExpirationTime();
        return seconds == 0
                ? Optional.empty()
                : Optional.of(key.getCreationTime().toInstant().plusSeconds(seconds));
    }

    private static boolean verified(PGPSignature signature, PGPPublicKey by, Verification verification) {
        try {
            boolean own = signature.getKeyID() == by.getKeyID() || signature.getKeyID() == 0;
            if (!own) {
                return false;
            }
            signature.init(new BcPGPContentVerifierBuilderProvider(), by);
            return verification.holds(signature);
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }

    private static PGPSignature later(@Nullable PGPSignature known, PGPSignature other) {
        return known == null || created(other).isAfter(created(known)) ? other : known;
    }

    private static Instant created(PGPSignature signature) {
        return signature.getCreationTime().toInstant();
    }

    private static List<PGPSignature> of(@Nullable Iterator<PGPSignature> signatures) {
        List<PGPSignature> list = new ArrayList<>();
        while (signatures != null && signatures.hasNext()) {
            list.add(signatures.next());
        }
        return list;
    }
}
