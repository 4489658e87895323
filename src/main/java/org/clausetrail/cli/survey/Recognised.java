package org.clausetrail.cli.survey;

import java.util.List;
import org.clausetrail.project.SourceType;

/**
 * A file that is evidence.
 *
 * @param name path in its place
 * @param type family of the source that reads it
 * @param kind kind of its items, where it is not the usual one; else empty
 * @param format name of the format
 * @param ids ids of its items; empty where they were not read
 * @param items how many items it holds; 0 where they were not read
 */
record Recognised(String name, SourceType type, String kind, String format, List<String> ids, int items) {
    Recognised {
        ids = List.copyOf(ids);
    }
}
