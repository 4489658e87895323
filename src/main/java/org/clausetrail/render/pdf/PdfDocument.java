package org.clausetrail.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Inline;
import org.clausetrail.render.page.PageMeta;
import org.clausetrail.render.page.PageVisitor;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Section;
import org.clausetrail.render.page.Table;
import org.clausetrail.render.page.Target;
import org.clausetrail.render.page.TextStyle;
import org.jspecify.annotations.Nullable;

/** One document on its way to a PDF file: gives blocks to the layouts, and writes what stands around the pages. */
final class PdfDocument implements PageVisitor {
    private record Open(StructElement element, PageShape shape, Column.Place place) {}

    private final PdfFile file;
    private final PdfNotices notices;
    private final Pages pages;
    private final Flow flow;
    private final HeadingLayout headings;
    private final Outline outline = new Outline();
    private final int structure;
    private final StructElement top;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<ContentsLayout> contents = new ArrayList<>();
    private PageMeta meta = new PageMeta("en", "", new java.util.TreeMap<>());
    private @Nullable TableLayout table;

    PdfDocument(PdfFonts fonts, PdfFile file, PdfNotices notices, ToIntFunction<Target.Dossier> pagesElsewhere) {
        this.file = file;
        this.notices = notices;
        DocumentFonts used = new DocumentFonts(fonts, file);
        Shaper shaper = new Shaper(used, notices::missing, pagesElsewhere);
        pages = new Pages(file, used, shaper, notices::repeated);
        flow = new Flow(pages, PageShape.PORTRAIT);
        headings = new HeadingLayout(flow, shaper, outline);
        structure = file.reserve();
        top = StructElement.top(file, "Document", structure);
        open.push(new Open(top, PageShape.PORTRAIT, Column.Place.TEXT));
    }

    private Open here() {
        return open.element();
    }

    private Column column() {
        boolean cover = here().place() == Column.Place.COVER;
        TextLook look = cover ? TextLook.BODY.sized(10, 15).set(TextLook.Setting.LEFT) : TextLook.BODY;
        return new Column(0, flow.width(), look, 7, here().place());
    }

    @Override
    public void start(PageMeta head) {
        meta = head;
    }

    @Override
    public void openSection(Section section) {
        Open outer = here();
        boolean facts = section.kind() == Section.Kind.FACTS;
        StructElement element = outer.element().child(facts ? "Div" : "Sect");
        PageShape shape = switch (section.kind()) {
            case COVER -> PageShape.COVER;
            case LANDSCAPE -> PageShape.LANDSCAPE;
            case PORTRAIT -> PageShape.PORTRAIT;
            case FLOW, FACTS -> outer.shape();
        };
        flow.turn(shape);
        Column.Place place = section.kind() == Section.Kind.COVER ? Column.Place.COVER : outer.place();
        open.push(new Open(element, shape, place));
        if (!section.id().isEmpty()) {
            flow.add(Moment.anchor(section.id()));
        }
        if (facts) {
            flow.add(new Space(0.1f, place == Column.Place.COVER ? 26 : 8, 0, true));
        }
    }

    /** The title of the cover stands below some room and a short bar. */
    private void coverTitle() {
        flow.add(new Space(90, 0, 0, true));
        flow.add(Moment.leading((canvas, y) -> canvas.fill(Ink.ACCENT, canvas.shape.side(), y, 54, 3.2f)));
        flow.add(new Space(20, 0, 0, true));
    }

    @Override
    public void closeSection(Section section) {
        Open closed = open.pop();
        flow.turn(here().shape());
        flow.add(Moment.trailing(closed.element()::close));
        if (section.kind() == Section.Kind.FACTS) {
            flow.add(new Space(0.1f, 0, 8, false));
        }
    }

    @Override
    public void block(Block block) {
        if (block instanceof Block.Heading heading) {
            if (heading.level() == 1 && here().place() == Column.Place.COVER) {
                coverTitle();
            }
            headings.add(heading, column(), here().element());
        } else if (block instanceof Block.Contents nav) {
            contents(nav);
        } else {
            new BlockLayout(flow, flow, pages.shaper).block(block, column(), here().element());
        }
    }

    private void contents(Block.Contents nav) {
        if (!nav.id().isEmpty()) {
            flow.add(Moment.anchor(nav.id()));
        }
        if (flow.awaitsContent()) {
            // The heading of the contents does not list itself.
            headings.forgetLast();
        } else {
            String word = Phrases.of(meta.language()).contents();
            TextLook look =
                    TextLook.BODY.sized(17, 22).bolder().inked(Ink.ACCENT).set(TextLook.Setting.LEFT);
            new ParagraphLayout(pages.shaper)
                    .add(
                            flow,
                            List.<Inline>of(new Inline.Text(word, TextStyle.PLAIN, Target.NONE)),
                            "",
                            look,
                            column(),
                            new ParagraphLayout.Distances(0, 8, ParagraphLayout.Keep.ALWAYS),
                            here().element().child("P"));
        }
        StructElement element = here().element().child("TOC");
        contents.add(new ContentsLayout(pages, flow.leavePage(), element));
    }

    @Override
    public void openTable(Table opened) {
        table = new TableLayout(opened, flow, pages.shaper, column(), here().element());
    }

    @Override
    public void row(Row row) {
        Objects.requireNonNull(table).row(row);
    }

    @Override
    public void closeTable() {
        Objects.requireNonNull(table).close();
        table = null;
    }

    @Override
    public void end() {
        flow.endPage();
    }

    /** Writes what needs all pages to be laid out. */
    RenderedPdf finish() {
        List<HeadingLayout.Entry> entries = List.copyOf(headings.entries());
        contents.forEach(c -> c.write(entries));
        if (pages.count() == 0) {
            pages.end(pages.begin(PageShape.PORTRAIT));
        }
        pages.number();
        top.close();
        pages.finish(new RunningMatter(meta, Phrases.of(meta.language()), pages.shaper));
        pages.wanted.stream().filter(id -> !pages.destinations.has(id)).forEach(notices::dangling);
        file.close(catalog(), file.put(new XmpPacket(meta).information()));
        return new RenderedPdf(pages.count(), pages.destinations.pages());
    }

    private int catalog() {
        file.put(
                structure,
                new Bytes()
                        .add("<</Type/StructTreeRoot/K[")
                        .ref(top.number)
                        .add("]/ParentTree ")
                        .ref(pages.parents.write(file))
                        .add("/ParentTreeNextKey ")
                        .add(pages.parents.nextKey())
                        .add(">>"));
        int metadata = file.reserve();
        // Uncompressed, so that programs that know nothing of PDF can find it.
        file.raw(metadata, "/Type/Metadata/Subtype/XML", new XmpPacket(meta).bytes());
        int profile = file.reserve();
        file.stream(profile, "/N 3", SrgbProfile.bytes());
        Bytes catalog = new Bytes(512)
                .add("<</Type/Catalog/Pages ")
                .ref(pages.tree)
                .add("/Lang")
                .text(meta.language())
                .add("/MarkInfo<</Marked true>>/StructTreeRoot ")
                .ref(structure)
                .add("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
                .ref(metadata)
                .add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)")
                .add("/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
                .ref(profile)
                .add(">>]/Names<</Dests ")
                .ref(pages.destinations.write(file))
                .add(">>");
        if (!outline.isEmpty()) {
            catalog.add("/PageMode/UseOutlines/Outlines ").ref(outline.write(file));
        }
        return file.put(catalog.add(">>"));
    }
}
