package org.clausetrail.source.git;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The renames and copies of one commit, or between two trees.
 *
 * @param list by the order of the added paths
 * @param limited whether there were too many files to compare each with each, so that some may be missing, as in Git
 * @param unread blobs that could not be read, by id, so that some may be missing; with what was wrong behind the id
 */
public record Renames(List<Rename> list, boolean limited, List<String> unread) {
    private static final int SHOWN = 100;

    /** None, or none sought. */
    public static final Renames NONE = new Renames(List.of(), false, List.of());

    public Renames {
        list = List.copyOf(list);
        unread = List.copyOf(unread);
    }

    /** How many files were moved. */
    public long moves() {
        return list.size() - copies();
    }

    /** How many files were copied. */
    public long copies() {
        return list.stream().filter(Rename::copy).count();
    }

    /** Those whose new path belongs to a part of the product. */
    Renames within(ProductPart part) {
        return list.isEmpty()
                ? this
                : new Renames(
                        list.stream()
                                .filter(rename -> part.contains(rename.to()))
                                .toList(),
                        limited,
                        unread);
    }

    /** What the item of the commit says of them: how many, and the first of them with how alike they are. */
    Map<String, String> attributes() {
        if (list.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "moved-paths", moves() == 0 ? "" : String.valueOf(moves()),
                "copied-paths", copies() == 0 ? "" : String.valueOf(copies()),
                "renames",
                        list.stream().limit(SHOWN).map(Rename::text).collect(Collectors.joining("; "))
                                + (list.size() > SHOWN ? "; and " + (list.size() - SHOWN) + " more" : ""));
    }
}
