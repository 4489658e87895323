/** What is said of a file that no format recognises: why it cannot be read, what it is instead, or that it is no evidence. */
@NullMarked
package org.clausetrail.source.unknown;

import org.jspecify.annotations.NullMarked;
