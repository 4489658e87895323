package org.clausetrail.source.git;

import java.time.Instant;
import org.clausetrail.source.signature.SignerKeys;

/**
 * How the signatures of a repository are judged.
 *
 * @param keys the keys that the project trusts
 * @param commits whether every commit must be signed by one of them
 * @param tags whether every release tag must be signed by one of them
 * @param since tag or commit up to which nothing had to be signed; empty for the beginning
 * @param asOf moment at which keys that have expired since count as expired
 */
public record SignaturePolicy(SignerKeys keys, boolean commits, boolean tags, String since, Instant asOf) {
    /** No keys, no demands. */
    public static final SignaturePolicy NONE = new SignaturePolicy(SignerKeys.NONE, false, false, "", Instant.EPOCH);

    /** Whether the project says anything about signatures. */
    boolean stated() {
        return keys.any() || commits || tags;
    }
}
