/** Traceability matrices as rows that every format renders, and the names of the places that links lead to. */
@NullMarked
package org.clausetrail.dossier;

import org.jspecify.annotations.NullMarked;
