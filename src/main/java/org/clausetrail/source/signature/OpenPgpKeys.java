package org.clausetrail.source.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.clausetrail.source.InputFile;

/** The OpenPGP keys of some files, armoured (several blocks in a file are fine) or binary. */
final class OpenPgpKeys {
    private static final String BEGIN = "-----BEGIN PGP PUBLIC KEY BLOCK-----";

    private final Map<String, OpenPgpKey> byFingerprint = new HashMap<>();
    private final Map<Long, OpenPgpKey> byKeyId = new HashMap<>();

    static OpenPgpKeys read(List<InputFile> files) throws IOException {
        OpenPgpKeys keys = new OpenPgpKeys();
        for (InputFile file : files) {
            KeyFile content = KeyFile.read(file);
            int before = keys.byFingerprint.size();
            try {
                for (byte[] block : blocks(content)) {
                    keys.add(new PGPPublicKeyRingCollection(
                            PGPUtil.getDecoderStream(new ByteArrayInputStream(block)),
                            new BcKeyFingerprintCalculator()));
                }
            } catch (IOException | PGPException | RuntimeException e) {
                throw content.error("This file holds no OpenPGP public keys that can be read: " + e.getMessage()
                        + ". Write them with \"gpg --export --armor\".");
            }
            if (keys.byFingerprint.size() == before) {
                throw content.error("This file holds no OpenPGP public key that other key files do not hold already."
                        + " Write keys with \"gpg --export --armor\".");
            }
        }
        return keys;
    }

    private static List<byte[]> blocks(KeyFile content) {
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        List<byte[]> blocks = new ArrayList<>();
        for (int at = text.indexOf(BEGIN); at >= 0; ) {
            int next = text.indexOf(BEGIN, at + 1);
            blocks.add(text.substring(at, next < 0 ? text.length() : next).getBytes(StandardCharsets.ISO_8859_1));
            at = next;
        }
        return blocks.isEmpty() ? List.of(content.bytes()) : blocks;
    }

    private void add(PGPPublicKeyRingCollection rings) {
        for (PGPPublicKeyRing ring : rings) {
            for (OpenPgpKey key : new OwnSignatures(ring).keys()) {
                byFingerprint.putIfAbsent(key.fingerprint(), key);
                byKeyId.putIfAbsent(key.key().getKeyID(), key);
            }
        }
    }

    /** The key that a signature names by fingerprint, or by key id where it names no fingerprint. */
    Optional<OpenPgpKey> find(String fingerprint, long keyId) {
        return Optional.ofNullable(fingerprint.isEmpty() ? byKeyId.get(keyId) : byFingerprint.get(fingerprint));
    }
}
