package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One search for renames and copies, in Git's order: the same content first, then files of a name that is the only one on
 * both sides, then the most alike ({@code diffcore-rename.c}).
 */
final class RenameSearch {
    /** Half of the content. */
    private static final int MINIMUM = Similarity.SAME / 2;
    /** What a name that is unique on both sides must be backed by. */
    private static final int MINIMUM_OF_NAMESAKES = MINIMUM + MINIMUM / 2;
    /** Git's {@code diff.renameLimit}: a matrix of more than the square of it is not searched. */
    private static final int LIMIT = 1000;

    private static final int MOST_EQUAL_SOURCES = 100;
    private static final int NONE = -1;

    private final boolean copies;
    private final Similarity similarity;
    private final List<PathChange> sources = new ArrayList<>();
    private final List<PathChange> targets = new ArrayList<>();
    private final List<String> sourceNames;
    private final List<String> targetNames;
    /** How often a source is used, the file that stays at its path included. */
    private final int[] users;
    /** The source of each target. */
    private final int[] origins;

    private final int[] scores;
    private boolean limited;

    /** A search among changes that are in the order of the trees. */
    RenameSearch(List<PathChange> changes, boolean copies, Similarity similarity) {
        this.copies = copies;
        this.similarity = similarity;
        for (PathChange change : changes) {
            if (change.kind() == PathChange.Kind.ADDED) {
                targets.add(change);
            } else if (copies || change.kind() == PathChange.Kind.DELETED) {
                sources.add(change);
            }
        }
        users = sources.stream()
                .mapToInt(source -> source.kind() == PathChange.Kind.DELETED ? 0 : 1)
                .toArray();
        sourceNames = sources.stream().map(RenameSearch::name).toList();
        targetNames = targets.stream().map(RenameSearch::name).toList();
        origins = new int[targets.size()];
        Arrays.fill(origins, NONE);
        scores = new int[targets.size()];
    }

    Renames result() {
        if (sources.isEmpty() || targets.isEmpty()) {
            return Renames.NONE;
        }
        pairEqual();
        if (!copies) {
            pairNamesakes();
        }
        pairAlike();
        return new Renames(renames(), limited, similarity.unread());
    }

    private void pair(int source, int target, int score) {
        origins[target] = source;
        scores[target] = score;
        users[source]++;
    }

    private void pairEqual() {
        Map<ObjectId, List<Integer>> byContent = new HashMap<>();
        for (int source = 0; source < users.length; source++) {
            byContent
                    .computeIfAbsent(sources.get(source).oldBlob(), blob -> new ArrayList<>(1))
                    .add(source);
        }
        for (int target = 0; target < origins.length; target++) {
            int source =
                    equal(target, byContent.getOrDefault(targets.get(target).newBlob(), List.of()));
            if (source != NONE) {
                pair(source, target, Similarity.SAME);
            }
        }
    }

    /** Of the sources of a target's content one that is not used yet, and of those one of the same name. */
    private int equal(int wanted, List<Integer> candidates) {
        PathChange target = targets.get(wanted);
        int best = NONE;
        int most = -1;
        int open = MOST_EQUAL_SOURCES;
        for (int source : candidates) {
            PathChange candidate = sources.get(source);
            boolean files = candidate.replacesFile() && target.leavesFile();
            if (!files && candidate.oldMode() != target.newMode() || users[source] > 0 && !copies) {
                continue;
            }
            int points =
                    (users[source] > 0 ? 0 : 1) + (sourceNames.get(source).equals(targetNames.get(wanted)) ? 1 : 0);
            if (points > most) {
                best = source;
                most = points;
            }
            open--;
            if (points == 2 || open == 0) {
                break;
            }
        }
        return best;
    }

    private static String name(PathChange change) {
        return change.path().substring(change.path().lastIndexOf('/') + 1);
    }

    private void pairNamesakes() {
        Map<String, Integer> targetOf = new HashMap<>();
        for (int target : openTargets()) {
            targetOf.merge(targetNames.get(target), target, (one, other) -> NONE);
        }
        int[] open = openSources();
        Set<String> seen = new HashSet<>();
        Set<String> several = new HashSet<>();
        for (int source : open) {
            String name = sourceNames.get(source);
            if (!seen.add(name)) {
                several.add(name);
            }
        }
        for (int source : open) {
            String name = sourceNames.get(source);
            @Nullable Integer target = several.contains(name) ? null : targetOf.get(name);
            if (target != null && target != NONE) {
                int score = score(source, target, MINIMUM_OF_NAMESAKES);
                if (score >= MINIMUM_OF_NAMESAKES) {
                    pair(source, target, score);
                }
            }
        }
    }

    private void pairAlike() {
        int[] openSources = openSources();
        int[] openTargets = openTargets();
        if ((long) openSources.length * openTargets.length > (long) LIMIT * LIMIT) {
            limited = true;
            return;
        }
        RenameMatrix matrix = new RenameMatrix();
        for (int target : openTargets) {
            for (int source : openSources) {
                boolean namesakes = sourceNames.get(source).equals(targetNames.get(target));
                matrix.add(new RenameMatrix.Pair(source, target, score(source, target, MINIMUM), namesakes));
            }
            matrix.next();
        }
        List<RenameMatrix.Pair> ranked = matrix.ranked();
        pairRanked(ranked, false);
        if (copies) {
            pairRanked(ranked, true);
        }
    }

    private void pairRanked(List<RenameMatrix.Pair> ranked, boolean alsoUsed) {
        for (RenameMatrix.Pair pair : ranked) {
            if (pair.score() < MINIMUM) {
                return;
            }
            if (origins[pair.target()] == NONE && (alsoUsed || users[pair.source()] == 0)) {
                pair(pair.source(), pair.target(), pair.score());
            }
        }
    }

    private int score(int source, int target, int minimum) {
        PathChange before = sources.get(source);
        PathChange after = targets.get(target);
        return before.replacesFile() && after.leavesFile()
                ? similarity.score(before.oldBlob(), after.newBlob(), minimum)
                : 0;
    }

    /** Sources that may still be paired; of a file that stays any number of copies may be made. */
    private int[] openSources() {
        return IntStream.range(0, users.length)
                .filter(source -> copies || users[source] == 0)
                .toArray();
    }

    private int[] openTargets() {
        return IntStream.range(0, origins.length)
                .filter(target -> origins[target] == NONE)
                .toArray();
    }

    /** Of several targets of one source that is gone, the last is the file itself and the others are copies. */
    private List<Rename> renames() {
        List<Rename> renames = new ArrayList<>();
        for (int target = 0; target < origins.length; target++) {
            int source = origins[target];
            if (source != NONE) {
                users[source]--;
                renames.add(new Rename(
                        sources.get(source).path(),
                        targets.get(target).path(),
                        (int) (scores[target] * 100L / Similarity.SAME),
                        users[source] > 0));
            }
        }
        return renames;
    }
}
