package org.clausetrail.source.signature;

import java.time.Instant;

/**
 * What was signed, with its signature.
 *
 * @param content exact bytes that were signed
 * @param signature armoured signature
 * @param made moment that the content states for itself, such as the committer date
 * @param address e-mail address of whoever put the content into the repository
 */
public record SignedText(byte[] content, String signature, Instant made, String address) {}
