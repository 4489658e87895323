/** From evidence to a graph: links resolved, revisions, suspect links, coverage and verification. */
@NullMarked
package org.clausetrail.trace;

import org.jspecify.annotations.NullMarked;
