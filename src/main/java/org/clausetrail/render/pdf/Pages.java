package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.clausetrail.render.page.Target;
import org.jspecify.annotations.Nullable;

/** The pages of one document in their order, and what they share: the file, the fonts, the named places. */
final class Pages {
    final PdfFile file;
    final DocumentFonts fonts;
    final Shaper shaper;
    final Destinations destinations = new Destinations();
    final ParentTree parents = new ParentTree();
    final int tree;
    final int resources;

    /** Anchors that links lead to, to be compared with those that exist. */
    final TreeSet<String> wanted = new TreeSet<>();

    private final List<Canvas> order = new ArrayList<>();
    private final Consumer<String> repeated;
    private int insertAt = -1;

    /** @param repeated told of each anchor that is used twice */
    Pages(PdfFile file, DocumentFonts fonts, Shaper shaper, Consumer<String> repeated) {
        this.file = file;
        this.fonts = fonts;
        this.shaper = shaper;
        this.repeated = repeated;
        tree = file.reserve();
        resources = file.reserve();
    }

    /** Begins a page behind the others, or where {@link #insertBehind} says. */
    Canvas begin(PageShape shape) {
        Canvas canvas = new Canvas(this, shape);
        if (insertAt < 0) {
            order.add(canvas);
        } else {
            order.add(insertAt++, canvas);
        }
        return canvas;
    }

    void end(Canvas canvas) {
        canvas.finish();
    }

    /** Lets pages that begin from now on follow this one; null for the end of the document. */
    void insertBehind(@Nullable Canvas canvas) {
        insertAt = canvas == null ? -1 : order.indexOf(canvas) + 1;
    }

    int count() {
        return order.size();
    }

    void anchor(String id, Destinations.Place place) {
        if (!destinations.add(id, place)) {
            repeated.accept(id);
        }
    }

    /** Adds what a link does to its annotation (ISO 32000-1, 12.6.4). */
    void action(Bytes annotation, Target target) {
        if (target instanceof Target.Local local) {
            wanted.add(local.id());
            annotation.add("/Dest ").name(local.id());
        } else if (target instanceof Target.Dossier other) {
            String name = other.document() + ".pdf";
            annotation.add("/A<</S/GoToR/F").text(name).add("/D");
            if (other.id().isEmpty()) {
                annotation.add("[0/Fit]>>");
            } else {
                annotation.name(other.id()).add(">>");
            }
        } else if (target instanceof Target.Web web) {
            annotation.add("/A<</S/URI/URI").text(web.uri()).add(">>");
        }
    }

    /** Numbers the pages, which are all laid out now. */
    void number() {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).pageNumber = i + 1;
        }
    }

    /** Writes the running matter of all pages, the fonts and the page tree. */
    void finish(RunningMatter running) {
        for (Canvas canvas : order) {
            canvas.finishLate(running);
        }
        file.put(resources, new Bytes().add("<</Font<<").add(fonts.embed()).add(">>>>"));
        Bytes kids = new Bytes(order.size() * 12 + 64)
                .add("<</Type/Pages/Count ")
                .add(order.size())
                .add("/Kids[");
        for (Canvas canvas : order) {
            kids.ref(canvas.number).add(" ");
        }
        file.put(tree, kids.add("]>>"));
    }
}
