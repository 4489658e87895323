package org.clausetrail.render.page;

import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a page document (XHTML of the page vocabulary) and pushes its blocks to a visitor.
 *
 * <p>Elements and attributes that the vocabulary does not know end the reading with an
 * {@link org.clausetrail.model.InputException} that names the line of the template's output; class words that it does not
 * know are left to style sheets. Text is never interpreted: characters that XML forbids are shown as escapes.
 */
// [impl->CT-REQ-300]
public final class PageReader {
    private final PageCursor in;
    private final PageVisitor visitor;
    private final BlockReader blocks;

    private PageReader(PageCursor in, PageVisitor visitor) {
        this.in = in;
        this.visitor = visitor;
        this.blocks = new BlockReader(in);
    }

    /**
     * Reads a document to its end.
     *
     * @param page the XHTML, without byte order mark; left open
     * @param name name of the document for messages, such as {@code D8.xhtml}
     * @param visitor receives the content in reading order
     */
    public static void read(Reader page, String name, PageVisitor visitor) {
        PageReader reader = new PageReader(new PageCursor(page, name), visitor);
        reader.document();
    }

    private void document() {
        if (!in.nextChild("page") || !"html".equals(in.element())) {
            throw in.error("A page begins with <html>.");
        }
        in.allow();
        String language = in.attribute("lang").isEmpty() ? "en" : in.attribute("lang");
        expect("head");
        visitor.start(head(language));
        expect("body");
        in.allow();
        content("body");
        if (in.nextChild("html")) {
            throw in.unknown("html");
        }
        visitor.end();
    }

    private void expect(String element) {
        if (!in.nextChild("html") || !element.equals(in.element())) {
            throw in.error("<" + element + "> is expected here: a page is <html><head>…</head><body>…</body></html>.");
        }
    }

    private PageMeta head(String language) {
        in.allow();
        String title = "";
        Map<String, String> properties = new TreeMap<>();
        while (in.nextChild("head")) {
            switch (in.element()) {
                case "title" -> {
                    in.allow();
                    title = in.textOnly();
                }
                case "meta" -> {
                    in.allow("name", "content", "charset");
                    if (!in.attribute("name").isEmpty()) {
                        properties.put(in.attribute("name"), in.attribute("content"));
                    }
                    in.skipEmpty();
                }
                default -> throw in.unknown("head");
            }
        }
        return new PageMeta(language, title, properties);
    }

    private void content(String parent) {
        while (in.nextChild(parent)) {
            String element = in.element();
            switch (element) {
                case "section" -> section(kind());
                case "table" -> new TableReader(in, blocks, visitor).read();
                case "nav" -> {
                    in.allow();
                    String id = in.id();
                    in.skipEmpty();
                    visitor.block(new Block.Contents(id));
                }
                default -> {
                    Optional<Block> block = blocks.block();
                    if (block.isPresent()) {
                        visitor.block(block.get());
                    } else if ("div".equals(element)) {
                        section(in.is("facts") ? Section.Kind.FACTS : Section.Kind.FLOW);
                    } else {
                        throw in.unknown(parent);
                    }
                }
            }
        }
    }

    private void section(Section.Kind kind) {
        in.allow();
        String element = in.element();
        Section section = new Section(kind, in.id());
        visitor.openSection(section);
        content(element);
        visitor.closeSection(section);
    }

    private Section.Kind kind() {
        if (in.is("cover")) {
            return Section.Kind.COVER;
        }
        if (in.is("landscape")) {
            return Section.Kind.LANDSCAPE;
        }
        return in.is("portrait") ? Section.Kind.PORTRAIT : Section.Kind.FLOW;
    }
}
