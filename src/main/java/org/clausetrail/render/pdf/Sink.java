package org.clausetrail.render.pdf;

import java.util.List;

/** Takes pieces in the order in which they stand. */
interface Sink {
    /** Adds the next piece. */
    void add(Piece piece);

    /** Gathers pieces that are placed together later, such as those of a cell. */
    static Sink into(List<Piece> pieces) {
        return pieces::add;
    }
}
