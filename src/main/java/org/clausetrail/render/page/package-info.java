/**
 * The page vocabulary: XHTML with a few semantic classes, read as a stream of blocks that every page renderer shares.
 *
 * <p>Sections and table rows are pushed one at a time, so a matrix of any length needs the memory of one row.
 */
@NullMarked
package org.clausetrail.render.page;

import org.jspecify.annotations.NullMarked;
