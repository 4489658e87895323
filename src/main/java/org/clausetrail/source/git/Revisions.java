package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Names of commits: tags, branches, {@code HEAD} and ids.
 *
 * @param repository the repository
 * @param name by which it is cited
 */
record Revisions(Repository repository, String name) {
    /** Full id of the commit that a name or (abbreviated) id stands for; empty where it stands for none. */
    Optional<String> resolve(String revision) throws IOException {
        @Nullable ObjectId id;
        try {
            // A tag wins over a branch of the same name, as in Git.
            id = commit(revision);
        } catch (IllegalArgumentException e) {
            id = null;
        }
        return Optional.ofNullable(id).map(ObjectId::name);
    }

    private @Nullable ObjectId commit(String revision) throws IOException {
        try {
            return repository.resolve(revision + "^{commit}");
        } catch (LargeObjectException e) {
            @Nullable ObjectId named = repository.resolve(revision);
            try (RevWalk walk = CommitReader.walk(repository)) {
                return named != null && walk.peel(walk.parseAny(named)) instanceof RevCommit commit
                        ? commit.copy()
                        : null;
            }
        }
    }

    /** Full id of the commit that a name or id stands for. */
    String commitOf(String revision) throws IOException {
        return resolve(revision)
                .orElseThrow(() -> new InputException(
                        SourceRef.file(name),
                        revision.equals("HEAD")
                                ? "This repository has no commits yet, or its HEAD names a branch that does not exist."
                                : "No commit is named \"" + revision + "\" in this repository. Fetch all tags"
                                        + " (\"git fetch --tags\"), or correct the name."));
    }
}
