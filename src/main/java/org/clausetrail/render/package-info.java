/** Pages and matrices as files: PDF, DOCX, HTML, XLSX, CSV, JSON. */
@NullMarked
package org.clausetrail.render;

import org.jspecify.annotations.NullMarked;
