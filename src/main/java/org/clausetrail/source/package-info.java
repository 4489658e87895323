/** Reading evidence: what a reader is given, what it gives back, and how a format is recognised. */
@NullMarked
package org.clausetrail.source;

import org.jspecify.annotations.NullMarked;
