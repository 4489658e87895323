package org.clausetrail.render.html;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausetrail.render.DossierFile;
import org.clausetrail.render.Outline;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.PageMeta;
import org.clausetrail.render.page.PageVisitor;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Section;
import org.clausetrail.render.page.Table;

/** Writes the frame of the file and hands its content on, while the page document is read. */
// [impl->CT-REQ-369]
final class PageHtml implements PageVisitor {
    private final MarkupWriter html;
    private final HtmlLook look;
    private final Outline outline;
    private final BlockHtml blocks;
    private final TableHtml tables;
    private int headings;
    private Optional<Block.Heading> waiting = Optional.empty();

    PageHtml(MarkupWriter html, HtmlLook look, Outline outline, InlineHtml inlines) {
        this.html = html;
        this.look = look;
        this.outline = outline;
        blocks = new BlockHtml(html, inlines);
        tables = new TableHtml(html, blocks, inlines);
    }

    @Override
    public void start(PageMeta meta) {
        html.raw("<!DOCTYPE html>\n<html")
                .attribute("lang", meta.language())
                .raw(">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\"").attribute("content", look.contentSecurityPolicy());
        html.raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("""
                <meta name="referrer" content="no-referrer">
                <meta name="generator" content="Clausetrail">
                """);
        meta.properties()
                .forEach((name, value) -> html.raw("<meta")
                        .attribute("name", name)
                        .attribute("content", value)
                        .raw(">\n"));
        html.raw("<title>")
                .text(meta.title())
                .raw("</title>\n<style>")
                .raw(look.css())
                .raw("</style>\n</head>\n<body>\n");
        html.raw("<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header class=\"bar\"><strong>");
        html.text(meta.title())
                .raw("</strong><span>")
                .text(identification(meta))
                .raw("</span></header>\n");
        html.raw("<div class=\"frame\">\n"
                + "<nav class=\"sidebar\" aria-label=\"Contents\"><details open><summary>Contents");
        html.raw("</summary>");
        contents();
        html.raw("</details></nav>\n<main id=\"content\">\n");
    }

    private static String identification(PageMeta meta) {
        String product = (meta.property("product") + " " + meta.property("version")).strip();
        String revision = meta.property("revision");
        return Stream.of(
                        product,
                        meta.property("document-id"),
                        revision.isEmpty() ? "" : "Revision " + revision,
                        meta.property("date"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The headings as nested lists; a level that a document leaves out is not made up. */
    private void contents() {
        int depth = 0;
        int[] levels = new int[outline.headings().size() + 1];
        for (Outline.Heading heading : outline.headings()) {
            while (depth > 0 && levels[depth] > heading.level()) {
                html.raw("</li></ol>");
                depth--;
            }
            if (depth > 0 && levels[depth] == heading.level()) {
                html.raw("</li>");
            } else if (depth == 0 || levels[depth] < heading.level()) {
                html.raw("<ol>");
                levels[++depth] = heading.level();
            }
            html.raw("<li><a")
                    .attribute("href", "#" + DossierFile.fragment(heading.anchor()))
                    .raw(">");
            html.text(heading.text()).raw("</a>");
        }
        html.raw("</li></ol>".repeat(depth));
    }

    @Override
    public void openSection(Section section) {
        heading();
        String kind = section.kind().name().toLowerCase(Locale.ROOT);
        if (section.kind() == Section.Kind.FACTS) {
            blocks.open("div", section.id(), "fact-group");
        } else {
            blocks.open("section", section.id(), section.kind() == Section.Kind.FLOW ? "" : kind);
        }
        html.raw("\n");
    }

    @Override
    public void closeSection(Section section) {
        heading();
        html.raw(section.kind() == Section.Kind.FACTS ? "</div>\n" : "</section>\n");
    }

    @Override
    public void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading();
            waiting = Optional.of(heading);
            return;
        }
        boolean opening = waiting.isPresent() && block instanceof Block.Contents;
        if (opening) {
            // Contents stand beside the text; on paper they stand in it, and their heading with them.
            html.raw("<div class=\"contents\">");
        }
        heading();
        if (block instanceof Block.Contents place) {
            blocks.open("nav", place.id(), "contents");
            contents();
            html.raw(opening ? "</nav></div>\n" : "</nav>\n");
        } else {
            blocks.block(block);
            html.raw("\n");
        }
    }

    /** Writes the heading that waits to see what follows it. */
    private void heading() {
        waiting.ifPresent(heading -> {
            headings++;
            String id = heading.id().isEmpty() ? Outline.generatedAnchor(headings) : heading.id();
            blocks.heading(heading.level(), id, heading.text());
        });
        waiting = Optional.empty();
    }

    @Override
    public void openTable(Table table) {
        heading();
        tables.open(table);
    }

    @Override
    public void row(Row row) {
        tables.row(row);
    }

    @Override
    public void closeTable() {
        tables.close();
    }

    @Override
    public void end() {
        heading();
        PageMeta meta = outline.meta();
        String footer = meta.property("footer");
        html.raw("</main>\n</div>\n<footer class=\"foot\">");
        html.text(footer.isEmpty() ? meta.property("manufacturer") : footer).raw("</footer>\n");
        if (!look.script().isEmpty()) {
            html.raw("<script>").raw(look.script()).raw("</script>\n");
        }
        html.raw("</body>\n</html>\n");
    }
}
