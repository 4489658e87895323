/** The checks C01–C33 and S01–S14: read from a file, most of them rules, the others small classes named in it. */
@NullMarked
package org.clausetrail.regulation.check;

import org.jspecify.annotations.NullMarked;
