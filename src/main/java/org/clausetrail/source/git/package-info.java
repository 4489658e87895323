/** What a Git repository proves: commits, trailers, tags, changed paths, files of a release, the history of each item. */
@NullMarked
package org.clausetrail.source.git;

import org.jspecify.annotations.NullMarked;
