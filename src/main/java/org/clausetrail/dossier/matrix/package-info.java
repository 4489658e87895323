/** The matrices M1 to M12: one class each, from the trace and the assessment to rows. */
@NullMarked
package org.clausetrail.dossier.matrix;

import org.jspecify.annotations.NullMarked;
