/** Office Open XML packages (ECMA-376 part 2) and zip files that are the same bytes every time. */
@NullMarked
package org.clausetrail.render.ooxml;

import org.jspecify.annotations.NullMarked;
