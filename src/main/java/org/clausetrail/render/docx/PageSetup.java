package org.clausetrail.render.docx;

/**
 * Size of a page and what stands at its head and foot.
 *
 * @param width of the upright page, in twentieths of a point
 * @param height of the upright page
 * @param left margin
 * @param right margin
 * @param margins the element {@code w:pgMar}
 * @param references the elements {@code w:headerReference} and {@code w:footerReference}
 */
record PageSetup(int width, int height, int left, int right, String margins, String references) {
    /** A4 with room for a header and a footer. */
    static final PageSetup A4 = new PageSetup(
            11906,
            16838,
            1134,
            1134,
            "<w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"624\" w:footer=\"567\""
                    + " w:gutter=\"0\"/>",
            "<w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>");

    /** Width of a line of text. */
    int textWidth(boolean landscape) {
        return (landscape ? height : width) - left - right;
    }

    /** The properties of a section that ends here; a bare one has neither header nor footer. */
    String section(boolean landscape, boolean bare) {
        return "<w:sectPr>" + (bare ? "" : references) + "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\""
                + (landscape ? height : width) + "\" w:h=\"" + (landscape ? width : height) + "\""
                + (landscape ? " w:orient=\"landscape\"" : "") + "/>" + margins + "</w:sectPr>";
    }
}
