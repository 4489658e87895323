package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.source.git.FileDifference;

/**
 * What became of the code between two releases, by software item and unit.
 *
 * @param parts software items and units whose code differs or was touched by a commit, in reading order
 * @param elsewhere files and commits that no software item or unit claims
 * @param claimed whether any software item or unit names its paths at all
 */
// [impl->CT-REQ-084]
public record CodeDifference(List<Part> parts, Part elsewhere, boolean claimed) {
    /**
     * The code of one software item or unit.
     *
     * @param item its id; empty for the code of none
     * @param files files that differ, by path
     * @param commits items of the commits between the releases that touched its files, parents first
     */
    public record Part(Optional<ItemId> item, List<FileDifference> files, List<Item> commits) {
        public Part {
            files = List.copyOf(files);
            commits = List.copyOf(commits);
        }

        /** Lines that came, of the files whose lines could be compared. */
        public int added() {
            return files.stream()
                    .filter(FileDifference::counted)
                    .mapToInt(FileDifference::added)
                    .sum();
        }

        /** Lines that went, of the files whose lines could be compared. */
        public int deleted() {
            return files.stream()
                    .filter(FileDifference::counted)
                    .mapToInt(FileDifference::deleted)
                    .sum();
        }
    }

    public CodeDifference {
        parts = List.copyOf(parts);
    }

    /**
     * Gives files and commits to the software items and units whose path patterns match, at either release.
     *
     * @param difference both releases
     * @param files the files of the code in which they differ
     */
    public static CodeDifference of(ReleaseDifference difference, List<FileDifference> files) {
        CodePaths paths = CodePaths.of(difference);
        Set<String> code = new LinkedHashSet<>();
        Map<Optional<ItemId>, List<FileDifference>> filesOf = new HashMap<>();
        for (FileDifference file : files) {
            code.add(file.path());
            owners(paths, file.path())
                    .forEach(owner -> filesOf.computeIfAbsent(owner, key -> new ArrayList<>())
                            .add(file));
        }
        Map<Optional<ItemId>, List<Item>> commitsOf = new HashMap<>();
        for (Item commit : difference.commits()) {
            Set<Optional<ItemId>> touched = new LinkedHashSet<>();
            for (String path : difference.to().history().changedPaths(commit.text(Attribute.COMMIT))) {
                if (code.contains(path) || !paths.owners(path).isEmpty()) {
                    touched.addAll(owners(paths, path));
                }
            }
            touched.forEach(owner ->
                    commitsOf.computeIfAbsent(owner, key -> new ArrayList<>()).add(commit));
        }
        Map<ItemId, Part> parts = new LinkedHashMap<>();
        for (ItemId owner : paths.owners()) {
            Part part = part(Optional.of(owner), filesOf, commitsOf);
            if (!part.files().isEmpty() || !part.commits().isEmpty()) {
                parts.put(owner, part);
            }
        }
        return new CodeDifference(
                List.copyOf(parts.values()),
                part(Optional.empty(), filesOf, commitsOf),
                !paths.owners().isEmpty());
    }

    private static Part part(
            Optional<ItemId> owner,
            Map<Optional<ItemId>, List<FileDifference>> files,
            Map<Optional<ItemId>, List<Item>> commits) {
        return new Part(owner, files.getOrDefault(owner, List.of()), commits.getOrDefault(owner, List.of()));
    }

    private static List<Optional<ItemId>> owners(CodePaths paths, String path) {
        List<ItemId> owners = paths.owners(path);
        return owners.isEmpty()
                ? List.of(Optional.empty())
                : owners.stream().map(Optional::of).toList();
    }
}
