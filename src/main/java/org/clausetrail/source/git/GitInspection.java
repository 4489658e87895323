package org.clausetrail.source.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.signature.SignatureState;

/** Counts what a repository or bundle holds, for {@code inspect}. */
// [impl->CT-REQ-109]
public final class GitInspection {
    private GitInspection() {}

    /**
     * Counts {@code commits}, {@code merges}, {@code changed_paths} and {@code tags}: commits reachable from HEAD; changed
     * paths of those that are no merges against their parent, roots included, renames as deletion and addition. And
     * {@code signatures} by result: without the keys of a project, what is signed is {@code unchecked}.
     */
    public static Inspection of(Path path, String name) throws IOException {
        String format = GitLocation.isBundle(path) ? "git-bundle" : "git-repository";
        try (GitRepository repository = GitRepository.open(path, name)) {
            long[] counts = new long[4];
            repository.commits("HEAD", commit -> {
                counts[0]++;
                counts[1] += commit.isMerge() ? 1 : 0;
                counts[2] += commit.changes().size();
                counts[3] += commit.signature().isEmpty() ? 0 : 1;
            });
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("commits", counts[0]);
            facts.put("merges", counts[1]);
            facts.put("changed_paths", counts[2]);
            facts.put("tags", (long) repository.tags().size());
            Map<String, Object> signatures = new LinkedHashMap<>();
            signatures.put(SignatureState.UNSIGNED.word(), counts[0] - counts[3]);
            signatures.put(SignatureState.UNCHECKED.word(), counts[3]);
            facts.put("signatures", signatures);
            if (!repository.findings().isEmpty()) {
                facts.put(
                        "limits",
                        repository.findings().stream().map(Finding::message).toList());
            }
            return Inspection.ok(format, facts);
        } catch (InputException e) {
            return Inspection.rejected(format, String.valueOf(e.getMessage()));
        }
    }
}
