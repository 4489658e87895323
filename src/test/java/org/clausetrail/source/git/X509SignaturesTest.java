package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.signature.SignerKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and CMS signatures made here; results beside those of {@code gpgsm} where it is installed. */
// [verify->CT-REQ-126]
// [verify->CT-REQ-094]
class X509SignaturesTest {
    private static final Instant NOW = Instant.now();
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final KeyPair authorityKeys = keys();
    private final X500Name authorityName = new X500Name("CN=Example Authority");
    private X509Certificate authority;
    private SignedHistory history;
    private long serial = 1;

    @BeforeEach
    void init() throws IOException, GeneralSecurityException, OperatorCreationException {
        Tools.need("git");
        history = new SignedHistory(NativeGit.init(Files.createDirectory(folder.resolve("repo"))));
        history.git.run("config", "gpg.format", "x509");
        authority =
                certificate("Example Authority", authorityKeys, true, NOW.minus(DAY.multipliedBy(900)), NOW.plus(DAY));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(String name, KeyPair keys, boolean ca, Instant from, Instant until)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                authorityName,
                BigInteger.valueOf(serial++),
                Date.from(from),
                Date.from(until),
                new X500Name("CN=" + name),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.rfc822Name, "grace@example.org")));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(authorityKeys.getPrivate())));
    }

    private static org.bouncycastle.operator.ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(key);
    }

    /** A commit whose header holds a CMS signature of the rest. */
    private void commit(String name, PrivateKey key, X509Certificate certificate)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        history.commit(name);
        String raw = history.git.run("cat-file", "commit", "HEAD") + "\n";
        String armour = signature(raw, key, certificate);
        String signed = raw.replaceFirst("\n\n", "\ngpgsig " + armour.replace("\n", "\n ") + "\n\n");
        String id = history.git.run(
                signed.getBytes(StandardCharsets.UTF_8), "hash-object", "-t", "commit", "-w", "--stdin");
        history.git.run("reset", "-q", "--soft", id);
        history.commits.put(name, id);
        String tag = "object " + id + "\ntype commit\ntag " + SignedHistory.tagOf(name)
                + "\ntagger Grace Hopper <grace@example.org> 1700000000 +0000\n\n" + name + ", two paragraphs.\n";
        String signedTag = tag + signature(tag, key, certificate);
        history.git.run(
                "update-ref",
                "refs/tags/" + SignedHistory.tagOf(name),
                history.git.run(
                        signedTag.getBytes(StandardCharsets.UTF_8), "hash-object", "-t", "tag", "-w", "--stdin"));
    }

    private static String signature(String text, PrivateKey key, X509Certificate certificate)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", key, certificate));
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        byte[] cms = generator
                .generate(new CMSProcessableByteArray(text.getBytes(StandardCharsets.UTF_8)), false)
                .getEncoded();
        return "-----BEGIN SIGNED MESSAGE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(cms) + "\n-----END SIGNED MESSAGE-----\n";
    }

    private Path pem(String file, Object... parts) throws IOException, GeneralSecurityException {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String type = part instanceof X509CRL ? "X509 CRL" : "CERTIFICATE";
            byte[] content = part instanceof X509CRL list ? list.getEncoded() : ((X509Certificate) part).getEncoded();
            text.append("-----BEGIN ")
                    .append(type)
                    .append("-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content))
                    .append("\n-----END ")
                    .append(type)
                    .append("-----\n");
        }
        return Files.writeString(folder.resolve(file), text);
    }

    private static SignerKeys trusting(Path file) throws IOException {
        return SignerKeys.read(List.of(), List.of(), List.of(), List.of(InputFile.of(file, "ca.pem")));
    }

    @Test
    void resultsEqualThoseOfGpgsm() throws Exception {
        KeyPair keys = keys();
        X509Certificate grace = certificate("Grace Hopper", keys, false, NOW.minus(DAY), NOW.plus(DAY));
        X509Certificate old =
                certificate("Old", keys, false, NOW.minus(DAY.multipliedBy(400)), NOW.minus(DAY.multipliedBy(300)));
        KeyPair strangersKeys = keys();
        X509Certificate stranger = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Name("CN=Stranger"),
                                BigInteger.TEN,
                                Date.from(NOW.minus(DAY)),
                                Date.from(NOW.plus(DAY)),
                                new X500Name("CN=Stranger"),
                                strangersKeys.getPublic())
                        .build(signer(strangersKeys.getPrivate())));
        commit("good", keys.getPrivate(), grace);
        commit("expired", keys.getPrivate(), old);
        commit("stranger", strangersKeys.getPrivate(), stranger);
        history.tamperTag("good", "tampered tag").tamper("good", "tampered");

        Evidence evidence = history.evidence(trusting(pem("ca.pem", authority)), false);

        assertThat(history.attribute(evidence, "signature"))
                .containsExactly(
                        Map.entry("good", "good"),
                        Map.entry("expired", "expired"),
                        Map.entry("stranger", "unknown-key"),
                        Map.entry("tampered", "bad"));
        assertThat(history.attribute(evidence, "signer")).containsEntry("good", "CN=Grace Hopper");
        assertThat(SignedHistory.findings(evidence)).noneMatch(text -> text.contains("Signed by CN=Grace"));
        history.survivesDamage(trusting(folder.resolve("ca.pem")));
        gpgsm();
        assertThat(history.asGitSays())
                .containsExactly(
                        Map.entry("good", "G"),
                        Map.entry("expired", "Y"),
                        Map.entry("stranger", "U"),
                        Map.entry("tampered", "B"));
        assertThat(history.unlikeGit(evidence)).as("exit codes").isEmpty();
    }

    /** Lets Git verify with {@code gpgsm}, which trusts the authority; skips the rest of a test without it. */
    private void gpgsm() throws Exception {
        Tools.need("gpgsm", "gpg-agent");
        Path home = Tools.home(folder.resolve("s"));
        byte[] sha1 = java.security.MessageDigest.getInstance("SHA-1").digest(authority.getEncoded());
        Files.writeString(
                home.resolve("trustlist.txt"),
                java.util.HexFormat.of().withUpperCase().formatHex(sha1) + " S relax\n");
        Files.writeString(home.resolve("gpgsm.conf"), "disable-crl-checks\ndisable-policy-checks\nbatch\n");
        Tools.run(folder, List.of("gpgsm", "--homedir", home.toString(), "--import", "ca.pem"));
        history.git.run(
                "config",
                "gpg.x509.program",
                Tools.script(folder.resolve("gpgsm-verify"), "exec gpgsm --homedir " + home + " \"$@\""));
    }

    @Test
    void aRevokedCertificateProvesNothing() throws Exception {
        KeyPair keys = keys();
        X509Certificate kept = certificate("Kept", keys, false, NOW.minus(DAY), NOW.plus(DAY));
        X509Certificate lost = certificate("Lost", keys, false, NOW.minus(DAY), NOW.plus(DAY));
        commit("kept", keys.getPrivate(), kept);
        commit("lost", keys.getPrivate(), lost);
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(authority, Date.from(NOW));
        builder.setNextUpdate(Date.from(NOW.plus(DAY)));
        builder.addCRLEntry(lost.getSerialNumber(), Date.from(NOW), CRLReason.keyCompromise);
        X509CRL list = new JcaX509CRLConverter().getCRL(builder.build(signer(authorityKeys.getPrivate())));

        Evidence evidence = history.evidence(trusting(pem("ca.pem", authority, list)), false);

        assertThat(history.attribute(evidence, "signature"))
                .containsExactly(Map.entry("kept", "good"), Map.entry("lost", "revoked"));
        gpgsm();
        Tools.need("dirmngr");
        Files.write(folder.resolve("list.crl"), list.getEncoded());
        Tools.run(
                folder,
                List.of(
                        "gpgsm",
                        "--homedir",
                        folder.resolve("s").toString(),
                        "--call-dirmngr",
                        "loadcrl",
                        folder.resolve("list.crl").toString()));
        Files.writeString(
                folder.resolve("s/gpgsm.conf"), "enable-issuer-based-crl-check\ndisable-policy-checks\nbatch\n");
        assertThat(history.unlikeGit(evidence)).as("exit codes").isEmpty();
    }

    @Test
    void aCertificateCanBeTrustedByItself() throws Exception {
        KeyPair keys = keys();
        X509Certificate grace = certificate("Grace Hopper", keys, false, NOW.minus(DAY), NOW.plus(DAY));
        commit("good", keys.getPrivate(), grace);

        assertThat(history.attribute(history.evidence(trusting(pem("grace.pem", grace)), false), "signature"))
                .containsEntry("good", "good");
    }
}
