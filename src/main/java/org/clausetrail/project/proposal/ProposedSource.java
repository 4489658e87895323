package org.clausetrail.project.proposal;

import java.util.List;
import org.clausetrail.project.SourceType;

/**
 * A source to declare.
 *
 * @param type family
 * @param kind kind of the items, for requirements of another kind than the usual; else empty
 * @param level level of the tests; empty where it is not known
 * @param paths paths and globs, those in the repository with {@code git:}
 * @param files how many files they select now
 * @param items how many items those hold; 0 where they were not counted
 * @param format format that was recognised
 */
public record ProposedSource(
        SourceType type, String kind, String level, List<String> paths, int files, int items, String format) {
    public ProposedSource {
        paths = List.copyOf(paths);
    }

    /** What was found, such as {@code 88 items in 7 files (items-md)}. */
    public String found() {
        String count = files == 1 ? "1 file" : files + " files";
        String noun = switch (type) {
            case TESTS -> "test";
            case SBOM, VEX -> "component";
            case RUNS -> "run";
            default -> "item";
        };
        String held = items == 0 ? "" : (items == 1 ? "1 " + noun + " in " : items + " " + noun + "s in ");
        return held + count + (format.isEmpty() ? "" : " (" + format + ")");
    }
}
