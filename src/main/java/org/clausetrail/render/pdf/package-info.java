/**
 * Page documents as PDF: a small flow layout of our own that writes tagged, archivable and reproducible files page by page.
 *
 * <p>The way of a document: {@link org.clausetrail.render.page.PageReader} pushes blocks; {@code BlockLayout} and
 * {@code TableLayout} turn them into pieces (lines, rows) of known height; {@code Flow} stacks the pieces on pages;
 * {@code Canvas} writes a page; {@code PdfFile} writes objects. Fonts are read with FontBox and embedded as subsets.
 */
@NullMarked
package org.clausetrail.render.pdf;

import org.jspecify.annotations.NullMarked;
