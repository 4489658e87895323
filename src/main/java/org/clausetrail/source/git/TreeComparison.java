package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Compares the files of two revisions as they are, whatever happened between. */
// [impl->CT-REQ-084]
public final class TreeComparison {
    private static final long LARGEST = 4L << 20;
    private static final int MOST_LINES = 200_000;

    private final GitRepository repository;

    private TreeComparison(GitRepository repository) {
        this.repository = repository;
    }

    /** The files that the globs select in which two revisions differ, by path. */
    public static List<FileDifference> of(GitRepository repository, String from, String to, List<String> globs)
            throws IOException {
        return new TreeComparison(repository).compare(from, to, GlobScope.of(globs));
    }

    private List<FileDifference> compare(String from, String to, PathScope scope) throws IOException {
        List<PathChange> changes = changes(from, to, scope);
        Map<String, Rename> origins = new HashMap<>();
        Set<String> moved = new HashSet<>();
        for (Rename rename : renames(changes).list()) {
            origins.put(rename.to(), rename);
            moved.add(rename.from());
        }
        Map<String, ObjectId> before = new HashMap<>();
        changes.forEach(change -> before.put(change.path(), change.oldBlob()));
        List<FileDifference> differences = new ArrayList<>();
        for (PathChange change : changes) {
            @Nullable Rename origin = origins.get(change.path());
            if (origin != null) {
                ObjectId old = before.getOrDefault(origin.from(), ObjectId.zeroId());
                differences.add(difference(change, origin.from(), old));
            } else if (change.kind() != PathChange.Kind.DELETED || !moved.contains(change.path())) {
                differences.add(difference(change, "", change.oldBlob()));
            }
        }
        differences.sort(Comparator.comparing(FileDifference::path));
        return differences;
    }

    private List<PathChange> changes(String from, String to, PathScope scope) throws IOException {
        try (TreeDiffer differ = new TreeDiffer(repository.repository().newObjectReader(), scope)) {
            return repository.guarded(() -> {
                List<PathChange> changes = differ.diff(tree(from), tree(to));
                HistoryGaps.demandNone(differ.unread());
                return changes;
            });
        }
    }

    private Renames renames(List<PathChange> changes) {
        try (RenameDetector detector =
                new RenameDetector(repository.repository().newObjectReader(), RenameMode.RENAMES)) {
            return detector.of(changes);
        }
    }

    private ObjectId tree(String revision) throws IOException {
        ObjectId commit = ObjectId.fromString(repository.commitOf(revision));
        try (RevWalk walk = CommitReader.walk(repository.repository())) {
            return walk.parseCommit(commit).getTree().getId();
        }
    }

    private FileDifference difference(PathChange change, String previousPath, ObjectId old) throws IOException {
        if (old.equals(change.newBlob())) {
            return new FileDifference(change.path(), previousPath, change.kind(), 0, 0);
        }
        Optional<RawText> before = change.submodule() ? Optional.empty() : text(old);
        Optional<RawText> after = change.submodule() ? Optional.empty() : text(change.newBlob());
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().size() + after.get().size() > MOST_LINES) {
            return new FileDifference(change.path(), previousPath, change.kind(), -1, -1);
        }
        int added = 0;
        int deleted = 0;
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, before.get(), after.get())) {
            added += edit.getLengthB();
            deleted += edit.getLengthA();
        }
        return new FileDifference(change.path(), previousPath, change.kind(), added, deleted);
    }

    /** The lines of a blob; empty where it is no text or too large. */
    private Optional<RawText> text(ObjectId blob) throws IOException {
        if (blob.equals(ObjectId.zeroId())) {
            return Optional.of(RawText.EMPTY_TEXT);
        }
        try {
            byte[] content = repository.blob(blob, LARGEST);
            return RawText.isBinary(content) ? Optional.empty() : Optional.of(new RawText(content));
        } catch (InputException e) {
            return Optional.empty();
        }
    }
}
