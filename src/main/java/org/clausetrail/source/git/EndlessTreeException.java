package org.clausetrail.source.git;

import java.io.IOException;

/** Told of a small tree that unfolds to more than anybody ever committed: a trap, not damage. */
final class EndlessTreeException extends IOException {
    private static final long serialVersionUID = 1L;

    EndlessTreeException(String message) {
        super(message);
    }
}
