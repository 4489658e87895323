/** JSON from untrusted hands: strict syntax, no key twice, depth and size bounded, long arrays one element at a time. */
@NullMarked
package org.clausetrail.source.json;

import org.jspecify.annotations.NullMarked;
