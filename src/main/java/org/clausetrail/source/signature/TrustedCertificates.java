package org.clausetrail.source.signature;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.cms.SignerId;
import org.jspecify.annotations.Nullable;

/** Certificates that a project trusts, and the way from a signer's certificate to one of them (RFC 5280). */
final class TrustedCertificates {
    private static final Pattern NAMED_ADDRESS =
            Pattern.compile("(?:^|,)\\s*(?:EMAILADDRESS|E)=([^,\\s]+@[^,\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final int RFC822 = 1;

    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<X509CRL> revocations = new ArrayList<>();

    /** Takes one part of a PEM file; whether it is of a kind that matters. */
    boolean add(String type, byte[] content) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        if (type.endsWith("CERTIFICATE")) {
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(content)));
        } else if (type.equals("X509 CRL")) {
            revocations.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(content)));
        } else {
            return false;
        }
        return true;
    }

    /** The certificate that a signature names, from itself or from the key files. */
    Optional<X509Certificate> of(SignerId signer, List<X509Certificate> sent) {
        return Stream.concat(sent.stream(), certificates.stream())
                .filter(certificate -> names(signer, certificate))
                .findFirst();
    }

    private static boolean names(SignerId signer, X509Certificate certificate) {
        if (signer.getIssuer() == null) {
            byte @Nullable [] extension = certificate.getExtensionValue("2.5.29.14");
            byte[] wanted = signer.getSubjectKeyIdentifier();
            return extension != null
                    && extension.length >= wanted.length
                    && Arrays.equals(
                            wanted, Arrays.copyOfRange(extension, extension.length - wanted.length, extension.length));
        }
        BigInteger serial = signer.getSerialNumber();
        return certificate.getSerialNumber().equals(serial)
                && new javax.security.auth.x500.X500Principal(encoded(signer))
                        .equals(certificate.getIssuerX500Principal());
    }

    private static byte[] encoded(SignerId signer) {
        try {
            return signer.getIssuer().getEncoded();
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Judges a certificate at the moment of signing; one that ended until {@code asOf} is expired. */
    SignatureCheck judge(
            Signer signer, X509Certificate certificate, List<X509Certificate> sent, Instant made, Instant asOf) {
        Optional<List<X509Certificate>> way = way(certificate, sent, made);
        if (way.isEmpty()) {
            return way(certificate, sent, middle(certificate)).isPresent()
                    ? signer.refused(
                            SignatureState.EXPIRED,
                            "The certificate or one above it was not valid at " + made
                                    + ", when it signed; it is valid from "
                                    + certificate.getNotBefore().toInstant() + " to "
                                    + certificate.getNotAfter().toInstant() + ".")
                    : signer.refused(
                            SignatureState.UNKNOWN_KEY,
                            "No way leads from the certificate to one that the project trusts.");
        }
        for (X509Certificate part : way.get()) {
            if (revoked(part, way.get())) {
                return signer.refused(
                        SignatureState.REVOKED,
                        "The certificate of " + part.getSubjectX500Principal().getName() + " was revoked.");
            }
        }
        Instant end = certificate.getNotAfter().toInstant();
        return end.isAfter(asOf)
                ? signer.good()
                : signer.expiredSince("The certificate was valid when it signed and ended on " + end + ".");
    }

    private static Instant middle(X509Certificate certificate) {
        return Instant.ofEpochMilli(certificate.getNotBefore().toInstant().toEpochMilli() / 2
                + certificate.getNotAfter().toInstant().toEpochMilli() / 2);
    }

    /** The certificates from the signer's to a trusted one, all valid at a moment; empty where there is no such way. */
    private Optional<List<X509Certificate>> way(X509Certificate certificate, List<X509Certificate> sent, Instant at) {
        if (certificates.contains(certificate)) {
            return valid(certificate, at) ? Optional.of(List.of(certificate)) : Optional.empty();
        }
        Set<TrustAnchor> anchors = certificates.stream()
                .filter(anchor -> anchor.getBasicConstraints() >= 0 && valid(anchor, at))
                .map(anchor -> new TrustAnchor(anchor, null))
                .collect(Collectors.toSet());
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            List<X509Certificate> known = new ArrayList<>(sent);
            known.addAll(certificates);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            PKIXCertPathBuilderResult result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> way = new ArrayList<>();
            for (Certificate part : result.getCertPath().getCertificates()) {
                way.add((X509Certificate) part);
            }
            way.add(result.getTrustAnchor().getTrustedCert());
            return Optional.of(way);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean valid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private boolean revoked(X509Certificate certificate, List<X509Certificate> way) {
        return revocations.stream()
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(list ->
                        Stream.concat(way.stream(), certificates.stream()).anyMatch(by -> signed(list, by)))
                .anyMatch(list -> list.isRevoked(certificate));
    }

    private static boolean signed(X509CRL list, X509Certificate by) {
        try {
            list.verify(by.getPublicKey());
            return by.getSubjectX500Principal().equals(list.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** SHA-256 of a certificate in upper-case hex. */
    static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** E-mail addresses in a certificate, in lower case. */
    static List<String> addresses(X509Certificate certificate) {
        Set<String> addresses = new LinkedHashSet<>();
        try {
            @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            for (List<?> name : names == null ? List.<List<?>>of() : names) {
                if (Objects.equals(name.get(0), RFC822)) {
                    addresses.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT));
                }
            }
        } catch (CertificateParsingException e) {
            // A certificate with broken alternative names still has its subject.
            addresses.clear();
        }
        Matcher named =
                NAMED_ADDRESS.matcher(certificate.getSubjectX500Principal().toString());
        while (named.find()) {
            addresses.add(named.group(1).toLowerCase(Locale.ROOT));
        }
        return List.copyOf(addresses);
    }
}
