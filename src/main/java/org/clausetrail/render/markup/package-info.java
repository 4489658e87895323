/** Markup written as bytes: escaping, encoding and visible forms of characters that XML cannot carry. */
@NullMarked
package org.clausetrail.render.markup;

import org.jspecify.annotations.NullMarked;
