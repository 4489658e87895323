package org.clausetrail.model;

import java.util.List;
import java.util.Objects;

/**
 * Something that a reader of the dossier must know: a gap, a contradiction, or an input that was not understood.
 *
 * @param check id of the check that found it, such as {@code C01}; readers use {@code R} ids (see {@code inspect})
 * @param severity how much it weighs
 * @param message what, why and what to do, in sentences
 * @param items ids of the items concerned, most important first
 * @param source where it was seen
 */
public record Finding(String check, Severity severity, String message, List<ItemId> items, SourceRef source) {
    public Finding {
        Objects.requireNonNull(check);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(source);
        items = List.copyOf(items);
    }
}
