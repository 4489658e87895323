package org.clausetrail.source.signature;

import java.time.Instant;

/** One form of signature together with the keys that are trusted for it. */
interface SignatureForm {
    /** Verifies a signature of this form; whatever is wrong with it is said by the result. */
    SignatureCheck check(SignedText text, Instant asOf);
}
