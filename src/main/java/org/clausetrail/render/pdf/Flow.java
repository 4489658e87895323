package org.clausetrail.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stacks pieces on pages: keeps together what belongs together, lets distances that meet collapse, and begins a new page
 * where a piece finds no room.
 */
// [impl->CT-REQ-305]
final class Flow implements Sink {
    private record OpenFrame(Frame frame, float top) {}

    /** Points that a heading with its introduction may take to be kept with a table below. */
    private static final float TALLEST_OPENING = 64;

    private final Pages pages;
    private PageShape shape;
    private @Nullable Canvas canvas;
    private float y;
    private float gap;
    private boolean fresh;
    private final List<Piece> waiting = new ArrayList<>();
    private final Deque<OpenFrame> frames = new ArrayDeque<>();
    private List<? extends Piece> runningHead = List.of();

    Flow(Pages pages, PageShape shape) {
        this.pages = pages;
        this.shape = shape;
    }

    /** A flow that goes on below something on a page that exists. */
    Flow(Pages pages, Canvas canvas, float y) {
        this(pages, canvas.shape);
        this.canvas = canvas;
        this.y = y;
    }

    float width() {
        return shape.textWidth();
    }

    PageShape shape() {
        return shape;
    }

    /** From here on pages have this shape; a page of another shape ends. */
    void turn(PageShape newShape) {
        flush();
        if (!newShape.equals(shape)) {
            endPage();
            shape = newShape;
        }
    }

    @Override
    public void add(Piece piece) {
        if (piece instanceof Moment moment && moment.trailing() && waiting.isEmpty()) {
            moment.behind().run();
            return;
        }
        waiting.add(piece);
        if (!piece.keepsWithNext() && !piece.trails()) {
            flush();
        }
    }

    /** Places everything that waits for a neighbour. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Canvas current = page();
        if (!fresh && needed() > room(current)) {
            nextPage();
        }
        List<Piece> group = List.copyOf(waiting);
        waiting.clear();
        for (Piece piece : group) {
            fit(piece);
        }
    }

    /** Whether a heading waits for what follows. */
    boolean awaitsContent() {
        return waiting.stream().anyMatch(piece -> piece.height() > 0);
    }

    /** Whether what waits is a heading, or little more: then a few lines do not separate it from what follows them. */
    boolean awaitsOpening() {
        float height = 0;
        for (Piece piece : waiting) {
            height += piece.height();
        }
        return height > 0 && height < TALLEST_OPENING;
    }

    private float needed() {
        float needed = 0;
        float last = gap;
        for (int i = 0; i < waiting.size(); i++) {
            Piece piece = waiting.get(i);
            if (piece.height() > 0 && (piece.least() > 0 || piece.keepsWithNext())) {
                needed += Math.max(last, piece.before());
                needed += i == waiting.size() - 1 ? piece.least() : piece.height();
                last = piece.after();
            }
        }
        return needed;
    }

    private void fit(Piece whole) {
        Piece piece = whole;
        while (true) {
            Canvas current = page();
            float distance = piece.height() == 0 || fresh ? 0 : Math.max(gap, piece.before());
            float room = room(current) - distance;
            if (piece.least() == 0 || piece.height() <= room + 0.01f) {
                break;
            }
            Optional<Piece.Parts> parts = piece.split(room);
            if (parts.isPresent()) {
                place(current, parts.get().first());
                piece = parts.get().rest();
            } else if (fresh) {
                break;
            }
            nextPage();
        }
        place(page(), piece);
    }

    private float room(Canvas current) {
        return current.shape.height() - current.shape.bottom() - y;
    }

    private void place(Canvas current, Piece piece) {
        if (piece.height() == 0) {
            piece.place(current, current.shape.side(), y);
            return;
        }
        y += fresh ? 0 : Math.max(gap, piece.before());
        piece.place(current, current.shape.side(), y);
        y += piece.height();
        gap = piece.after();
        fresh = false;
    }

    /** The page that is being filled; begins one where there is none. */
    private Canvas page() {
        Canvas current = canvas;
        if (current == null) {
            current = pages.begin(shape);
            canvas = current;
            y = shape.top();
            gap = 0;
            fresh = true;
            head(current);
            reopenFrames();
        }
        return current;
    }

    private void head(Canvas current) {
        for (Piece row : runningHead) {
            row.place(current, shape.side(), y);
            y += row.height();
        }
    }

    private void nextPage() {
        closePage();
        page();
    }

    /** Places what waits, and ends the page that is being filled, if any. */
    void endPage() {
        flush();
        closePage();
    }

    private void closePage() {
        Canvas current = canvas;
        if (current != null) {
            for (OpenFrame open : frames) {
                open.frame().paint(current, shape.side(), open.top(), y);
            }
            pages.end(current);
            canvas = null;
        }
    }

    /** Places what waits on a page of its own, and leaves that page to be filled later, below the result. */
    Place leavePage() {
        List<Piece> heading = List.copyOf(waiting);
        waiting.clear();
        if (!fresh) {
            closePage();
        }
        Canvas kept = page();
        for (Piece piece : heading) {
            fit(piece);
        }
        canvas = null;
        return new Place(kept, y + gap);
    }

    /** A height on a page. */
    record Place(Canvas canvas, float y) {}

    /** Rows that are drawn at the top of every page from the next one on; none to end that. */
    void runningHead(List<? extends Piece> rows) {
        runningHead = rows;
    }

    /** A ground begins here. */
    void open(Frame frame, float top) {
        frames.addLast(new OpenFrame(frame, top));
    }

    /** The ground that began last ends here. */
    void close(Canvas current, float bottom) {
        OpenFrame open = frames.removeLast();
        open.frame().paint(current, current.shape.side(), open.top(), bottom);
    }

    private void reopenFrames() {
        List<OpenFrame> open = List.copyOf(frames);
        frames.clear();
        open.forEach(f -> frames.addLast(new OpenFrame(f.frame(), shape.top())));
    }
}
