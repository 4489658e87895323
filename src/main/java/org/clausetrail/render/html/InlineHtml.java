package org.clausetrail.render.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausetrail.render.BrokenLinks;
import org.clausetrail.render.DossierFile;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.Inline;
import org.clausetrail.render.page.Target;
import org.clausetrail.render.page.TextStyle;
import org.clausetrail.render.page.Tone;

/** Writes the pieces of a line. */
final class InlineHtml {
    private final MarkupWriter html;
    private final Set<String> anchors;
    private final BrokenLinks broken;

    InlineHtml(MarkupWriter html, Set<String> anchors, BrokenLinks broken) {
        this.html = html;
        this.anchors = anchors;
        this.broken = broken;
    }

    /** The class word of a tone. */
    static String word(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    void write(List<Inline> pieces) {
        Target open = Target.NONE;
        boolean linked = false;
        for (Inline piece : pieces) {
            if (piece.target() != open && !(piece instanceof Inline.Anchor)) {
                html.raw(linked ? "</a>" : "");
                open = piece.target();
                linked = link(open);
            }
            piece(piece);
        }
        html.raw(linked ? "</a>" : "");
    }

    private boolean link(Target target) {
        if (target instanceof Target.Local local) {
            if (!anchors.contains(local.id())) {
                broken.add(local.id());
                return false;
            }
            html.raw("<a")
                    .attribute("href", "#" + DossierFile.fragment(local.id()))
                    .raw(">");
            return true;
        } else if (target instanceof Target.Dossier other) {
            html.raw("<a")
                    .attribute("href", DossierFile.reference(other, ".html"))
                    .raw(">");
            return true;
        } else if (target instanceof Target.Web web) {
            html.raw("<a").attribute("href", web.uri()).raw(" rel=\"noopener noreferrer external\">");
            return true;
        }
        return false;
    }

    private void piece(Inline piece) {
        if (piece instanceof Inline.Text words) {
            styled(words.style(), words.text());
        } else if (piece instanceof Inline.Badge badge) {
            html.raw("<span class=\"state ").raw(word(badge.tone())).raw("\"").attribute("data-state", badge.word());
            html.raw(">").text(badge.word()).raw("</span>");
        } else if (piece instanceof Inline.PageNumber) {
            // A screen has no pages: the reader follows the arrow instead.
            html.raw("<span aria-label=\"there\">↗</span>");
        } else if (piece instanceof Inline.Anchor place) {
            html.raw("<span").attribute("id", place.id()).raw("></span>");
        } else if (piece instanceof Inline.LineBreak) {
            html.raw("<br>");
        }
    }

    private void styled(TextStyle style, String text) {
        if (style.equals(TextStyle.PLAIN)) {
            html.text(text);
            return;
        }
        String edit = switch (style.edit()) {
            case INSERTED -> "ins>";
            case DELETED -> "del>";
            case NONE -> "";
        };
        html.raw(edit.isEmpty() ? "" : "<" + edit);
        html.raw(style.strong() ? "<strong>" : "").raw(style.emphasis() ? "<em>" : "");
        html.raw(style.code() ? "<code>" : "").raw(style.source() ? "<span class=\"src\">" : "");
        switch (style.shift()) {
            case SUB -> html.raw("<sub>").text(text).raw("</sub>");
            case SUPER -> html.raw("<sup>").text(text).raw("</sup>");
            case NONE -> breakable(text);
        }
        html.raw(style.source() ? "</span>" : "").raw(style.code() ? "</code>" : "");
        html.raw(style.emphasis() ? "</em>" : "").raw(style.strong() ? "</strong>" : "");
        html.raw(edit.isEmpty() ? "" : "</" + edit);
    }

    /** Paths may break behind a slash, so that they do not widen a column or break anywhere. */
    private void breakable(String text) {
        int from = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
            html.text(text.substring(from, slash + 1)).raw("<wbr>");
            from = slash + 1;
        }
        html.text(text.substring(from));
    }
}
