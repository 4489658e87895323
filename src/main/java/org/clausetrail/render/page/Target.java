package org.clausetrail.render.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link leads. */
public sealed interface Target {
    /** Nowhere: plain text. */
    Target NONE = new None();

    /** No link. */
    record None() implements Target {}

    /** An anchor of the same document. */
    record Local(String id) implements Target {}

    /**
     * Another document of the dossier.
     *
     * @param document its file name without extension, such as {@code D16}
     * @param id anchor in it; empty for its beginning
     */
    record Dossier(String document, String id) implements Target {}

    /** A page on the web, or a mail address. */
    record Web(String uri) implements Target {}

    /**
     * Reads an {@code href}: {@code #id}, {@code D16#id}, {@code http(s):…} or {@code mailto:…}.
     *
     * <p>Anything else (scripts, local files, hosts without scheme) leads nowhere, and its words stay plain text: a link
     * from a hostile source must not act.
     */
    static Target of(String href) {
        if (href.length() > 1 && href.charAt(0) == '#') {
            return new Local(href.substring(1));
        }
        if (Syntax.WEB.matcher(href).matches()) {
            return new Web(href);
        }
        Matcher document = Syntax.DOCUMENT.matcher(href);
        if (document.matches()) {
            String id = document.group(2);
            return new Dossier(document.group(1), id == null ? "" : id);
        }
        return NONE;
    }

    /** The forms of a link. */
    final class Syntax {
        private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|mailto:)[!-~]+");
        private static final Pattern DOCUMENT = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)(?:#(.+))?");

        private Syntax() {}
    }
}
