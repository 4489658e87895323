package org.clausetrail.source.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An OpenSSH user certificate: a key that an authority vouches for (PROTOCOL.certkeys).
 *
 * @param key the certified key
 * @param serial serial number
 * @param keyId name that the authority gave it
 * @param principals whom it stands for; empty for anybody
 * @param from first second of its validity, unsigned
 * @param until second at which it ends, unsigned
 * @param authority key of the authority
 */
record SshCertificate(
        SshKey key, long serial, String keyId, List<String> principals, long from, long until, SshKey authority) {
    private static final String SUFFIX = "-cert-v01@openssh.com";
    private static final int USER = 1;
    /** An RSA key of 8192 bits; longer ones can be made to take hours. */
    private static final int LARGEST_AUTHORITY = 1100;

    SshCertificate {
        principals = List.copyOf(principals);
    }

    /** The certificate in an encoded key; empty where it is a plain key, an exception where it is none that holds. */
    static Optional<SshCertificate> of(byte[] blob) {
        SshWire wire = new SshWire(blob);
        String type = wire.text();
        if (!type.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String bare = type.substring(0, type.length() - SUFFIX.length());
        String plain = bare.startsWith("sk-") ? bare + "@openssh.com" : bare;
        wire.string();
        int from = wire.position();
        for (int fields = fields(bare); fields > 0; fields--) {
            wire.string();
        }
        SshKey key = SshKey.of(SshWire.joined(SshWire.string(plain), Arrays.copyOfRange(blob, from, wire.position())));
        long serial = wire.uint64();
        if (wire.uint32() != USER) {
            throw new IllegalArgumentException("the certificate is none of a user");
        }
        String keyId = wire.text();
        SshWire names = new SshWire(wire.string());
        List<String> principals = new ArrayList<>();
        while (names.more()) {
            principals.add(names.text());
        }
        long after = wire.uint64();
        long before = wire.uint64();
        wire.string();
        wire.string();
        wire.string();
        SshKey authority = SshKey.of(wire.string());
        int signed = wire.position();
        if (authority.blob().length > LARGEST_AUTHORITY) {
            throw new IllegalArgumentException("the key of its authority is longer than keys are");
        }
        if (!authority.verifies(wire.string(), Arrays.copyOf(blob, signed)) || wire.more()) {
            throw new IllegalArgumentException("the certificate is not signed by its authority");
        }
        return Optional.of(new SshCertificate(key, serial, keyId, principals, after, before, authority));
    }

    private static int fields(String type) {
        int own = type.contains("ed25519") ? 1 : 2;
        return type.startsWith("sk-") ? own + 1 : own;
    }

    boolean validAt(Instant moment) {
        long second = moment.getEpochSecond();
        return Long.compareUnsigned(from, second) <= 0 && Long.compareUnsigned(second, until) < 0;
    }

    boolean overAt(Instant moment) {
        return Long.compareUnsigned(moment.getEpochSecond(), until) >= 0;
    }
}
