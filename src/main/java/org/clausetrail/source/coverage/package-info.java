/** Code coverage: which lines of which file of the code a report says were executed. */
@NullMarked
package org.clausetrail.source.coverage;

import org.jspecify.annotations.NullMarked;
