package org.clausetrail.render.pdf;

import org.clausetrail.render.page.Target;
import org.jspecify.annotations.Nullable;

/** A link in a paragraph; its structure element comes into being when its first letters are placed. */
final class LinkUse {
    final Target target;
    private final StringBuilder words = new StringBuilder();
    private @Nullable StructElement element;

    LinkUse(Target target) {
        this.target = target;
    }

    /** Adds to the words that describe the link to those who cannot see the page. */
    void say(String text) {
        words.append(text);
    }

    /** The words of the link, or where it leads if it shows none. */
    String words() {
        if (!words.toString().isBlank()) {
            return words.toString();
        }
        if (target instanceof Target.Local local) {
            return "#" + local.id();
        }
        if (target instanceof Target.Dossier other) {
            return other.document() + (other.id().isEmpty() ? "" : "#" + other.id());
        }
        return target instanceof Target.Web web ? web.uri() : "";
    }

    /** The element of the link in the paragraph's element. */
    StructElement in(StructElement paragraph) {
        if (element == null) {
            element = paragraph.child("Link");
        }
        return element;
    }

    void close() {
        StructElement.end(element);
    }
}
