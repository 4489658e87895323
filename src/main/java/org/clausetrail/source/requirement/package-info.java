/** Requirements: the files that people keep them in, and the formats of the tools that manage them. */
@NullMarked
package org.clausetrail.source.requirement;

import org.jspecify.annotations.NullMarked;
