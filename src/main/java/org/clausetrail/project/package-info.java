/** The project file: what is read, for which product and release, against which regulations. */
@NullMarked
package org.clausetrail.project;

import org.jspecify.annotations.NullMarked;
