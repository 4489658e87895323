/** Zip archives from untrusted hands: read in one pass, bounded, and never unpacked to disk. */
@NullMarked
package org.clausetrail.source.archive;

import org.jspecify.annotations.NullMarked;
