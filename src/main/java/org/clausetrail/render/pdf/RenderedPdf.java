package org.clausetrail.render.pdf;

import java.util.SortedMap;

/**
 * What became of a page document.
 *
 * @param pages number of pages
 * @param anchors anchors of the document with the page on which they stand, from 1
 */
public record RenderedPdf(int pages, SortedMap<String, Integer> anchors) {}
