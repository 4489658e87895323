/** The command line. */
@NullMarked
package org.clausetrail.cli;

import org.jspecify.annotations.NullMarked;
