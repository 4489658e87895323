/** The difference of two releases as tables: what changed, by area, with its evidence, clauses, commits and code. */
@NullMarked
package org.clausetrail.dossier.difference;

import org.jspecify.annotations.NullMarked;
