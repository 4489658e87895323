/** Spreadsheets in Office Open XML: rows of texts, one at a time, without formulas, styles or macros. */
@NullMarked
package org.clausetrail.source.sheet;

import org.jspecify.annotations.NullMarked;
