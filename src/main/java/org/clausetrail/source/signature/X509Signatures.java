package org.clausetrail.source.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.clausetrail.source.InputFile;
import org.jspecify.annotations.Nullable;

/** Verifies detached CMS signatures (RFC 5652), as {@code gpgsm} and {@code smimesign} make them. */
final class X509Signatures implements SignatureForm {
    private static final String FORM = "x509";
    private static final String END = "-----END SIGNED MESSAGE-----";

    private final TrustedCertificates trusted;

    private X509Signatures(TrustedCertificates trusted) {
        this.trusted = trusted;
    }

    static X509Signatures read(List<InputFile> files) throws IOException {
        TrustedCertificates trusted = new TrustedCertificates();
        for (InputFile file : files) {
            KeyFile content = KeyFile.read(file);
            try (PemReader reader = new PemReader(new StringReader(content.text()))) {
                int count = 0;
                for (@Nullable PemObject part = reader.readPemObject(); part != null; part = reader.readPemObject()) {
                    count += trusted.add(part.getType(), part.getContent()) ? 1 : 0;
                }
                if (count == 0) {
                    throw content.error("This file holds neither certificates nor revocation lists in PEM form.");
                }
            } catch (IOException | GeneralSecurityException e) {
                throw content.error("A certificate of this file cannot be read: " + e.getMessage() + ".");
            }
        }
        return new X509Signatures(trusted);
    }

    @Override
    public SignatureCheck check(SignedText text, Instant asOf) {
        try {
            CMSSignedData data =
                    new CMSSignedData(new CMSProcessableByteArray(text.content()), unarmoured(text.signature()));
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return SignatureCheck.bad(FORM, "", "The signature has " + signers.size() + " signers instead of one.");
            }
            return check(signers.iterator().next(), sent(data), text, asOf);
        } catch (CMSException | CertificateException | RuntimeException e) {
            return SignatureCheck.bad(FORM, "", "The signature cannot be read: " + e.getMessage() + ".");
        }
    }

    private static byte[] unarmoured(String armour) {
        String text = armour.strip();
        int from = text.indexOf('\n');
        if (from < 0 || !text.endsWith(END)) {
            throw new IllegalArgumentException("its end is missing");
        }
        return Base64.getMimeDecoder().decode(text.substring(from, text.length() - END.length()));
    }

    private static List<X509Certificate> sent(CMSSignedData data) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
            try {
                certificates.add(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
            } catch (IOException e) {
                throw new CertificateException(e);
            }
        }
        return certificates;
    }

    private SignatureCheck check(SignerInformation signer, List<X509Certificate> sent, SignedText text, Instant asOf) {
        Optional<X509Certificate> found = trusted.of(signer.getSID(), sent);
        if (found.isEmpty()) {
            return SignatureCheck.unknown(
                    FORM,
                    "",
                    "Neither the signature nor a key file holds the certificate with the serial number "
                            + signer.getSID().getSerialNumber() + ".");
        }
        X509Certificate certificate = found.get();
        Signer known = new Signer(
                FORM,
                TrustedCertificates.fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                TrustedCertificates.addresses(certificate));
        if (!holds(signer, certificate)) {
            return known.refused(SignatureState.BAD, "The content is not what was signed.");
        }
        boolean @Nullable [] usage = certificate.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1]) {
            return known.refused(SignatureState.BAD, "The certificate is not meant for signing.");
        }
        return trusted.judge(known, certificate, sent, made(signer).orElse(text.made()), asOf);
    }

    private static boolean holds(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    /** The moment that the signer states, which is signed too. */
    private static Optional<Instant> made(SignerInformation signer) {
        @Nullable AttributeTable signed = signer.getSignedAttributes();
        @Nullable Attribute time = signed == null ? null : signed.get(CMSAttributes.signingTime);
        return time == null
                ? Optional.empty()
                : Optional.of(Time.getInstance(time.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant());
    }
}
