package org.clausetrail.source.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clausetrail.source.InputFile;

/** Revoked SSH keys and certificates: a list of public keys, or OpenSSH's binary key revocation list (PROTOCOL.krl). */
final class RevokedKeys {
    private static final byte[] MAGIC = "SSHKRL\n\0".getBytes(StandardCharsets.US_ASCII);

    private final Set<SshKey> keys = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();
    private final List<Predicate<SshCertificate>> certificates = new ArrayList<>();

    private RevokedKeys() {}

    static RevokedKeys read(List<InputFile> files) throws IOException {
        RevokedKeys revoked = new RevokedKeys();
        for (InputFile file : files) {
            KeyFile content = KeyFile.read(file);
            try {
                if (Arrays.equals(MAGIC, Arrays.copyOf(content.bytes(), MAGIC.length))) {
                    revoked.list(new SshWire(content.bytes()));
                } else {
                    revoked.text(content);
                }
            } catch (IllegalArgumentException e) {
                throw content.error("This file is neither a list of SSH public keys nor a key revocation list: "
                        + e.getMessage() + ".");
            }
        }
        return revoked;
    }

    private void text(KeyFile content) {
        for (String line : content.text().lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                List<String> words = AllowedSigners.words(line);
                int type = 0;
                while (type < words.size() && !AllowedSigners.isKeyType(words.get(type))) {
                    type++;
                }
                if (type + 1 >= words.size()) {
                    throw new IllegalArgumentException("\"" + line + "\" holds no key");
                }
                keys.add(SshKey.of(Base64.getDecoder().decode(words.get(type + 1))));
            }
        }
    }

    private void list(SshWire wire) {
        wire.raw(MAGIC.length);
        if (wire.uint32() != 1) {
            throw new IllegalArgumentException("the revocation list has another version than 1");
        }
        wire.raw(3 * 8);
        wire.string();
        wire.string();
        while (wire.more()) {
            int kind = wire.uint8();
            SshWire section = new SshWire(wire.string());
            switch (kind) {
                case 1 -> certificates(section);
                case 2 -> each(section, blob -> keys.add(SshKey.of(blob)));
                case 3, 5 -> each(section, hash -> hashes.add(HexFormat.of().formatHex(hash)));
                case 4, 255 -> section.position();
                default -> throw new IllegalArgumentException("the revocation list has a section of kind " + kind);
            }
        }
    }

    private static void each(SshWire section, java.util.function.Consumer<byte[]> use) {
        while (section.more()) {
            use.accept(section.string());
        }
    }

    private void certificates(SshWire section) {
        byte[] blob = section.string();
        Predicate<SshCertificate> ofAuthority = blob.length == 0
                ? certificate -> true
                : certificate -> certificate.authority().same(SshKey.of(blob));
        section.string();
        while (section.more()) {
            int kind = section.uint8();
            SshWire data = new SshWire(section.string());
            switch (kind) {
                case 0x20 -> {
                    while (data.more()) {
                        long serial = data.uint64();
                        certificates.add(ofAuthority.and(certificate -> certificate.serial() == serial));
                    }
                }
                case 0x21 -> {
                    long first = data.uint64();
                    long last = data.uint64();
                    certificates.add(
                            ofAuthority.and(certificate -> Long.compareUnsigned(first, certificate.serial()) <= 0
                                    && Long.compareUnsigned(certificate.serial(), last) <= 0));
                }
                case 0x22 -> {
                    long offset = data.uint64();
                    BigInteger bits = data.mpint();
                    certificates.add(ofAuthority.and(certificate -> {
                        long bit = certificate.serial() - offset;
                        return bit >= 0 && bit < bits.bitLength() && bits.testBit((int) bit);
                    }));
                }
                case 0x23 ->
                    each(data, name -> {
                        String id = new String(name, StandardCharsets.UTF_8);
                        certificates.add(ofAuthority.and(
                                certificate -> certificate.keyId().equals(id)));
                    });
                default -> throw new IllegalArgumentException("the revocation list has a part of kind " + kind);
            }
        }
    }

    /** Whether a key, its certificate or the certificate's authority is revoked. */
    boolean contain(SshKey key, Optional<SshCertificate> certificate) {
        return plain(key)
                || certificate
                        .filter(known -> plain(known.authority())
                                || certificates.stream().anyMatch(revoked -> revoked.test(known)))
                        .isPresent();
    }

    private boolean plain(SshKey key) {
        return keys.contains(key)
                || hashes.contains(HexFormat.of().formatHex(SshKey.sha256(key.blob())))
                || hashes.contains(HexFormat.of().formatHex(SshKey.sha1(key.blob())));
    }
}
