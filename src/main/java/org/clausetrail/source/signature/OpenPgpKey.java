package org.clausetrail.source.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;

/**
 * A public key that may sign, with what its owner's own signatures say of it.
 *
 * @param key the key
 * @param fingerprint its fingerprint in upper-case hex
 * @param userId first user id of the primary key
 * @param addresses e-mail addresses of all user ids, in lower case
 * @param created when it was made
 * @param expires when it stops being valid; absent for never
 * @param revoked whether the owner revoked it or its primary key
 * @param unfit why it may not sign, in a sentence; empty where it may
 */
record OpenPgpKey(
        PGPPublicKey key,
        String fingerprint,
        String userId,
        List<String> addresses,
        Instant created,
        Optional<Instant> expires,
        boolean revoked,
        String unfit) {}
