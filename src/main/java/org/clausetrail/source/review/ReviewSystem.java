package org.clausetrail.source.review;

import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Head;
import tools.jackson.databind.JsonNode;

/** A system that keeps requests and reviews, by what its exports look like. */
interface ReviewSystem {
    /** Its name in ids, such as {@code github}. */
    String name();

    /** Whether the beginning of a file names the keys that only exports of this system have. */
    boolean recognised(Head head);

    /** Whether an entry of an export is one of this system. */
    boolean reads(JsonNode entry);

    /** Adds a request, or reviews of one, to what is gathered. */
    void read(JsonNode entry, SourceRef source);
}
