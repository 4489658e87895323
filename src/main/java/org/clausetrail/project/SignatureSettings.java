package org.clausetrail.project;

import java.nio.file.Path;
import java.util.List;

/**
 * The keys that commits and tags are verified with, and what must be signed.
 *
 * @param openPgp files of OpenPGP public keys
 * @param allowedSigners files as {@code gpg.ssh.allowedSignersFile} has them
 * @param revokedSigners files as {@code gpg.ssh.revocationFile} has them
 * @param certificates PEM files of certificates and revocation lists
 * @param commits whether every commit must be signed
 * @param tags whether every release tag must be signed
 * @param since tag or commit up to which nothing had to be signed; empty for the beginning
 */
public record SignatureSettings(
        List<Path> openPgp,
        List<Path> allowedSigners,
        List<Path> revokedSigners,
        List<Path> certificates,
        boolean commits,
        boolean tags,
        String since) {
    public SignatureSettings {
        openPgp = List.copyOf(openPgp);
        allowedSigners = List.copyOf(allowedSigners);
        revokedSigners = List.copyOf(revokedSigners);
        certificates = List.copyOf(certificates);
    }
}
