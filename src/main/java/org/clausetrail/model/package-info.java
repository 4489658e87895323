/** The evidence: items, links between them, where each comes from, and what was found wrong. No I/O, no library. */
@NullMarked
package org.clausetrail.model;

import org.jspecify.annotations.NullMarked;
