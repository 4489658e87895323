/** Matrices as comma-separated values (RFC 4180). */
@NullMarked
package org.clausetrail.render.csv;

import org.jspecify.annotations.NullMarked;
