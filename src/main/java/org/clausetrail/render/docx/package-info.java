/** Documents as Word files (Office Open XML, ECMA-376 part 1): a reference document gives the look, the body is streamed. */
@NullMarked
package org.clausetrail.render.docx;

import org.jspecify.annotations.NullMarked;
