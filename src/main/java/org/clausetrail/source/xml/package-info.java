/** XML from untrusted hands: one forward pass, nothing fetched, nothing expanded, depth and size bounded, errors with their line. */
@NullMarked
package org.clausetrail.source.xml;

import org.jspecify.annotations.NullMarked;
