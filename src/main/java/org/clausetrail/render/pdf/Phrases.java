package org.clausetrail.render.pdf;

import java.util.Locale;

/**
 * The few words that pages say of themselves, in the language of the document.
 *
 * @param page of the form "Page 3 of 12", with {@code #} for the page and {@code ##} for the number of pages
 * @param contents heading of the table of contents
 * @param revision word before the revision
 */
record Phrases(String page, String contents, String revision) {
    /** The phrases of a language; English where it is not known. */
    static Phrases of(String language) {
        String primary = language.toLowerCase(Locale.ROOT);
        int end = primary.indexOf('-');
        return switch (end < 0 ? primary : primary.substring(0, end)) {
            case "de" -> new Phrases("Seite # von ##", "Inhalt", "Revision");
            case "fr" -> new Phrases("Page # sur ##", "Table des matières", "Révision");
            case "it" -> new Phrases("Pagina # di ##", "Indice", "Revisione");
            case "es" -> new Phrases("Página # de ##", "Índice", "Revisión");
            case "zh" -> new Phrases("第 # 页，共 ## 页", "目录", "版本");
            case "ja" -> new Phrases("# / ## ページ", "目次", "改訂");
            default -> new Phrases("Page # of ##", "Contents", "Revision");
        };
    }

    /** The place of a page among all. */
    String page(int number, int count) {
        return page.replace("##", Integer.toString(count)).replace("#", Integer.toString(number));
    }
}
