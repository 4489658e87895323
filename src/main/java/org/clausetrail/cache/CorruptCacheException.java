package org.clausetrail.cache;

import java.io.IOException;

/** Something kept is not what was written; {@link Shelf#distrust} and read the source instead. */
public final class CorruptCacheException extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** With what is wrong, as the end of a sentence. */
    public CorruptCacheException(String message) {
        super(message);
        this.reason = message;
    }

    /** With what is wrong, as the end of a sentence, and what was thrown. */
    public CorruptCacheException(String message, Throwable cause) {
        super(message, cause);
        this.reason = message;
    }

    /** What is wrong, as the end of a sentence. */
    public String reason() {
        return reason;
    }
}
