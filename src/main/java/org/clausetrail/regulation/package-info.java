/** Catalogs of clauses, their applicability and rules, and the assessment of the evidence against them. */
@NullMarked
package org.clausetrail.regulation;

import org.jspecify.annotations.NullMarked;
