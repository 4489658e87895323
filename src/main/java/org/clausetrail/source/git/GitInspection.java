package org.clausetrail.source.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.cache.Cache;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.signature.SignatureState;

/** Counts what a repository or bundle holds, for {@code inspect}. */
// [impl->CT-REQ-109]
public final class GitInspection {
    /** How many objects that cannot be read are named; the commits that need one are all counted. */
    private static final int MOST = 20;

    private GitInspection() {}

    /** Counts anew, whatever earlier runs kept. */
    public static Inspection of(Path path, String name) throws IOException {
        return of(path, name, Cache.NONE, RenameMode.NONE);
    }

    /**
     * Counts {@code commits}, {@code merges}, {@code changed_paths} and {@code tags}: commits reachable from HEAD; changed
     * paths of those that are no merges against their parent, roots included, renames as deletion and addition. And
     * {@code signatures} by result: without the keys of a project, what is signed is {@code unchecked}. Where they are
     * sought, also {@code renames} and {@code copies}, each of which is an addition among the changed paths; and where
     * objects cannot be read, the {@code incomplete_commits} that need them, which changed more than is counted.
     */
    public static Inspection of(Path path, String name, Cache cache, RenameMode mode) throws IOException {
        String format = GitLocation.isBundle(path) ? "git-bundle" : "git-repository";
        try (GitRepository repository = GitRepository.open(path, name, cache)) {
            Map<String, Commit> incomplete = new LinkedHashMap<>();
            HistoryCounts counts = repository.counts("HEAD", mode, commit -> incomplete.put(commit.id(), commit));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("commits", counts.commits());
            facts.put("merges", counts.merges());
            facts.put("changed_paths", counts.changedPaths());
            if (mode != RenameMode.NONE) {
                facts.put("renames", counts.renames());
                facts.put("copies", counts.copies());
            }
            facts.put("tags", (long) repository.tagCount());
            Map<String, Object> signatures = new LinkedHashMap<>();
            signatures.put(SignatureState.UNSIGNED.word(), counts.commits() - counts.signed());
            signatures.put(SignatureState.UNCHECKED.word(), counts.signed());
            facts.put("signatures", signatures);
            if (!incomplete.isEmpty()) {
                facts.put("incomplete_commits", (long) incomplete.size());
            }
            List<String> limits = limits(repository, incomplete.values());
            if (!limits.isEmpty()) {
                facts.put("limits", limits);
            }
            return Inspection.ok(format, facts);
        } catch (InputException e) {
            return Inspection.rejected(format, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> limits(GitRepository repository, Collection<Commit> incomplete) {
        List<String> limits = new ArrayList<>();
        repository.findings().forEach(finding -> limits.add(finding.message()));
        HistoryGaps gaps = new HistoryGaps(repository.name());
        incomplete.stream()
                .flatMap(commit -> gaps.of(commit).stream())
                .limit(MOST)
                .forEach(finding -> limits.add("Commit " + finding.source().commit() + ": " + finding.message()));
        return limits;
    }
}
