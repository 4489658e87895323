package org.clausetrail.source.signature;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;

/**
 * An SSH public key: Ed25519, ECDSA or RSA, also on a security key (FIDO). RSA with SHA-1 and DSA verify nothing.
 *
 * @param type algorithm name, such as {@code ssh-ed25519}
 * @param blob encoded key
 */
record SshKey(String type, byte[] blob) {
    private static final Map<String, String> ON_SECURITY_KEY = Map.of(
            "sk-ssh-ed25519@openssh.com", "ssh-ed25519", "sk-ecdsa-sha2-nistp256@openssh.com", "ecdsa-sha2-nistp256");

    static SshKey of(byte[] blob) {
        return new SshKey(new SshWire(blob).text(), blob);
    }

    /** {@code SHA256:…}, as {@code ssh-keygen -l} prints it. */
    String fingerprint() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sha256(blob));
    }

    boolean same(SshKey other) {
        return Arrays.equals(blob, other.blob);
    }

    /** Whether an encoded signature of some bytes was made by this key. */
    boolean verifies(byte[] signature, byte[] signed) {
        try {
            SshWire wire = new SshWire(signature);
            String algorithm = wire.text();
            byte[] value = wire.string();
            String plain = ON_SECURITY_KEY.get(type);
            if (plain == null) {
                return !wire.more() && verifies(plainKey(), algorithm, value, signed);
            }
            byte[] flagsAndCounter = wire.raw(5);
            return algorithm.equals(type)
                    && !wire.more()
                    && verifies(
                            securityKey(plain),
                            plain,
                            value,
                            SshWire.joined(sha256(application()), flagsAndCounter, sha256(signed)));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private AsymmetricKeyParameter plainKey() {
        return OpenSSHPublicKeyUtil.parsePublicKey(blob);
    }

    /** The key without the application that stands at its end. */
    private AsymmetricKeyParameter securityKey(String plain) {
        SshWire wire = new SshWire(blob);
        wire.string();
        int from = wire.position();
        for (int fields = plain.startsWith("ecdsa") ? 2 : 1; fields > 0; fields--) {
            wire.string();
        }
        return OpenSSHPublicKeyUtil.parsePublicKey(
                SshWire.joined(SshWire.string(plain), Arrays.copyOfRange(blob, from, wire.position())));
    }

    private byte[] application() {
        SshWire wire = new SshWire(blob);
        byte[] last = wire.string();
        while (wire.more()) {
            last = wire.string();
        }
        return last;
    }

    private static boolean verifies(AsymmetricKeyParameter key, String algorithm, byte[] value, byte[] signed) {
        if (key instanceof Ed25519PublicKeyParameters && algorithm.equals("ssh-ed25519")) {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, key);
            signer.update(signed, 0, signed.length);
            return signer.verifySignature(value);
        }
        if (key instanceof ECPublicKeyParameters && algorithm.startsWith("ecdsa-sha2-nistp")) {
            SshWire numbers = new SshWire(value);
            BigInteger r = numbers.mpint();
            BigInteger s = numbers.mpint();
            ECDSASigner signer = new ECDSASigner();
            signer.init(false, key);
            return signer.verifySignature(digested(curveDigest(algorithm), signed), r, s);
        }
        if (key instanceof RSAKeyParameters && algorithm.startsWith("rsa-sha2-")) {
            RSADigestSigner signer =
                    new RSADigestSigner(algorithm.equals("rsa-sha2-256") ? new SHA256Digest() : new SHA512Digest());
            signer.init(false, key);
            signer.update(signed, 0, signed.length);
            return signer.verifySignature(value);
        }
        return false;
    }

    private static Digest curveDigest(String algorithm) {
        return switch (algorithm) {
            case "ecdsa-sha2-nistp256" -> new SHA256Digest();
            case "ecdsa-sha2-nistp384" -> new SHA384Digest();
            default -> new SHA512Digest();
        };
    }

    private static byte[] digested(Digest digest, byte[] content) {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.update(content, 0, content.length);
        digest.doFinal(hash, 0);
        return hash;
    }

    static byte[] sha256(byte[] content) {
        return digested(new SHA256Digest(), content);
    }

    /** Hash by the name that an SSH signature states. */
    static byte[] hash(String name, byte[] content) {
        return switch (name) {
            case "sha256" -> sha256(content);
            case "sha512" -> digested(new SHA512Digest(), content);
            default -> throw new IllegalArgumentException("the hash \"" + name + "\" is not allowed");
        };
    }

    static byte[] sha1(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SshKey key && same(key);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(blob).hashCode();
    }
}
