/** Matrices as workbooks (Office Open XML, ECMA-376 part 1): POI makes the skeleton, the rows are streamed into it. */
@NullMarked
package org.clausetrail.render.xlsx;

import org.jspecify.annotations.NullMarked;
