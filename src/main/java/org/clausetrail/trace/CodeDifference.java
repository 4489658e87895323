package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
     * @param coverageBefore lines that tests executed at the earlier release; empty where no report of it tells
     * @param coverageAfter lines that tests executed at the later release; empty where no report of it tells
     */
    public record Part(
            Optional<ItemId> item,
            List<FileDifference> files,
            List<Item> commits,
            Optional<PartCoverage> coverageBefore,
            Optional<PartCoverage> coverageAfter) {
        public Part {
            files = List.copyOf(files);
            commits = List.copyOf(commits);
        }

        /** Whether its files, its commits or its coverage are other ones. */
        boolean differs() {
            return !files.isEmpty() || !commits.isEmpty() || !coverageBefore.equals(coverageAfter);
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
            for (String path : difference.to().history().changedPaths(commit)) {
                if (code.contains(path) || !paths.owners(path).isEmpty()) {
                    touched.addAll(owners(paths, path));
                }
            }
            touched.forEach(owner ->
                    commitsOf.computeIfAbsent(owner, key -> new ArrayList<>()).add(commit));
        }
        Map<Optional<ItemId>, PartCoverage> before = PartCoverage.of(difference.from(), paths);
        Map<Optional<ItemId>, PartCoverage> after = PartCoverage.of(difference.to(), paths);
        Function<Optional<ItemId>, Part> part = owner -> new Part(
                owner,
                filesOf.getOrDefault(owner, List.of()),
                commitsOf.getOrDefault(owner, List.of()),
                Optional.ofNullable(before.get(owner)),
                Optional.ofNullable(after.get(owner)));
        List<Part> parts = paths.owners().stream()
                .map(owner -> part.apply(Optional.of(owner)))
                .filter(Part::differs)
                .toList();
        return new CodeDifference(
                parts, part.apply(Optional.empty()), !paths.owners().isEmpty());
    }

    private static List<Optional<ItemId>> owners(CodePaths paths, String path) {
        List<ItemId> owners = paths.owners(path);
        return owners.isEmpty()
                ? List.of(Optional.empty())
                : owners.stream().map(Optional::of).toList();
    }
}
