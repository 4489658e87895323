package org.clausetrail.render.docx;

import java.util.Map;
import org.clausetrail.render.ooxml.PackageTemplate;

/**
 * The document that gives the look: its parts, the ids of its styles, its pages.
 *
 * @param parts the package, in which {@code word/document.xml} is replaced
 * @param styles id of each style in this package
 * @param pages size of the pages, header and footer
 */
record Reference(PackageTemplate parts, Map<Style, String> styles, PageSetup pages) {
    Reference {
        styles = Map.copyOf(styles);
    }

    /** Id of a style. */
    String id(Style style) {
        return styles.getOrDefault(style, style.id());
    }
}
