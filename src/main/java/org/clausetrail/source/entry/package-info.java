/** Items as people write them: headings and tables in Markdown, rows in CSV, maps in YAML or JSON. */
@NullMarked
package org.clausetrail.source.entry;

import org.jspecify.annotations.NullMarked;
