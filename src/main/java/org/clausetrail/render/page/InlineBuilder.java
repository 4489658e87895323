package org.clausetrail.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** Gathers the pieces of a paragraph: joins text of one style, collapses white space as HTML does. */
final class InlineBuilder {
    private static final Set<String> ELEMENTS =
            Set.of("strong", "em", "code", "br", "sub", "sup", "ins", "del", "a", "span");

    private final List<Inline> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean keepSpaces;
    private TextStyle style = TextStyle.PLAIN;
    private Target target = Target.NONE;
    private boolean afterSpace = true;

    private InlineBuilder(boolean keepSpaces) {
        this.keepSpaces = keepSpaces;
    }

    /** Pieces of running text. */
    static InlineBuilder flowing() {
        return new InlineBuilder(false);
    }

    /** Pieces of preformatted text. */
    static InlineBuilder preformatted() {
        return new InlineBuilder(true);
    }

    static boolean knows(String element) {
        return ELEMENTS.contains(element);
    }

    /** Reads the content of the current element, all of it inline, up to its end. */
    List<Inline> readAll(PageCursor in) {
        read(in, in.element());
        return finish();
    }

    private void read(PageCursor in, String parent) {
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!knows(in.element())) {
                        throw in.unknown(parent);
                    }
                    element(in);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.text());
                default -> {
                    return;
                }
            }
        }
    }

    /** Adds words in the current style. */
    void text(String words) {
        if (keepSpaces) {
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space) {
                text.append(c);
            } else if (!afterSpace) {
                text.append(' ');
            }
            afterSpace = space;
        }
    }

    /** Whether nothing was added yet but white space. */
    boolean isEmpty() {
        return pieces.isEmpty() && text.isEmpty();
    }

    /** Reads the inline element that the cursor is on, up to its end. */
    void element(PageCursor in) {
        String element = in.element();
        in.allow("a".equals(element) ? new String[] {"href", "data-words"} : new String[0]);
        TextStyle outerStyle = style;
        Target outerTarget = target;
        flush();
        if (!in.id().isEmpty()) {
            pieces.add(new Inline.Anchor(in.id()));
        }
        switch (element) {
            case "br" -> {
                in.skipEmpty();
                pieces.add(new Inline.LineBreak());
                afterSpace = true;
                return;
            }
            case "a" -> {
                if (in.is("page")) {
                    pageNumber(in);
                    return;
                }
                target = in.attribute("href").isEmpty() ? target : Target.of(in.attribute("href"));
            }
            case "span" -> {
                String code = in.classAfter("state-");
                code = code.isEmpty() ? in.classAfter("severity-") : code;
                if (!code.isEmpty()) {
                    String word = in.textOnly();
                    pieces.add(new Inline.Badge(code, word.isEmpty() ? code : word, target));
                    afterSpace = false;
                    return;
                }
                style = in.is("src") ? style.withSource() : style;
            }
            case "strong" -> style = style.withStrong();
            case "em" -> style = style.withEmphasis();
            case "code" -> style = style.withCode();
            case "ins" -> style = style.withEdit(TextStyle.Edit.INSERTED);
            case "del" -> style = style.withEdit(TextStyle.Edit.DELETED);
            case "sub" -> style = style.withShift(TextStyle.Shift.SUB);
            default -> style = style.withShift(TextStyle.Shift.SUPER);
        }
        read(in, element);
        flush();
        style = outerStyle;
        target = outerTarget;
    }

    private void pageNumber(PageCursor in) {
        Target place = Target.of(in.attribute("href"));
        if (place instanceof Target.Local local) {
            pieces.add(new Inline.PageNumber(local.id()));
        } else if (place instanceof Target.Dossier other) {
            pieces.add(new Inline.PageElsewhere(other, in.attribute("data-words")));
        } else {
            throw in.error("A page reference needs href=\"#id\" of this document, or \"D8#id\" of another.");
        }
        in.skipEmpty();
        afterSpace = false;
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new Inline.Text(text.toString(), style, target));
            text.setLength(0);
        }
    }

    /** The pieces added so far, without space at their end; the builder starts anew. */
    List<Inline> finish() {
        flush();
        if (!keepSpaces) {
            trimEnd();
        }
        List<Inline> done = List.copyOf(pieces);
        pieces.clear();
        afterSpace = true;
        return done;
    }

    private void trimEnd() {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Inline.Text t && t.text().endsWith(" ")) {
            String trimmed = t.text().substring(0, t.text().length() - 1);
            if (trimmed.isEmpty()) {
                pieces.remove(last);
            } else {
                pieces.set(last, new Inline.Text(trimmed, t.style(), t.target()));
            }
        }
    }
}
