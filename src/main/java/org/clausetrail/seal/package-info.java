/** Digests of a dossier's inputs and outputs, its index, and their verification. */
@NullMarked
package org.clausetrail.seal;

import org.jspecify.annotations.NullMarked;
