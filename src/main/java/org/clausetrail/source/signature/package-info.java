/**
 * Signatures of commits and tags, verified against keys that the project names: OpenPGP, SSH and X.509, without network
 * and without anything of the user's machine.
 */
@NullMarked
package org.clausetrail.source.signature;

import org.jspecify.annotations.NullMarked;
