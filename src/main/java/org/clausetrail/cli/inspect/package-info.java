/** Which reader knows a file: asks every format of every room. */
@NullMarked
package org.clausetrail.cli.inspect;

import org.jspecify.annotations.NullMarked;
