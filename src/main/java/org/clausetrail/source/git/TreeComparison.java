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
        List<PathChange> changes = new ArrayList<>();
        try (TreeDiffer differ = new TreeDiffer(repository.repository().newObjectReader(), scope)) {
            changes.addAll(repository.guarded(() -> differ.diff(tree(from), tree(to))));
        }
        Map<ObjectId, String> gone = new HashMap<>();
        for (PathChange change : changes) {
            if (change.kind() == PathChange.Kind.DELETED) {
                gone.putIfAbsent(change.oldBlob(), change.path());
            }
        }
        List<FileDifference> differences = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (PathChange change : changes) {
            String previous = change.kind() == PathChange.Kind.ADDED ? gone.getOrDefault(change.newBlob(), "") : "";
            if (!previous.isEmpty() && moved.add(previous)) {
                differences.add(new FileDifference(change.path(), previous, change.kind(), 0, 0));
            } else {
                differences.add(difference(change));
            }
        }
        differences.removeIf(file -> file.kind() == PathChange.Kind.DELETED && moved.contains(file.path()));
        differences.sort(Comparator.comparing(FileDifference::path));
        return differences;
    }

    private ObjectId tree(String revision) throws IOException {
        ObjectId commit = ObjectId.fromString(repository.commitOf(revision));
        try (RevWalk walk = CommitReader.walk(repository.repository())) {
            return walk.parseCommit(commit).getTree().getId();
        }
    }

    private FileDifference difference(PathChange change) throws IOException {
        Optional<RawText> before = change.submodule() ? Optional.empty() : text(change.oldBlob());
        Optional<RawText> after = change.submodule() ? Optional.empty() : text(change.newBlob());
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().size() + after.get().size() > MOST_LINES) {
            return new FileDifference(change.path(), "", change.kind(), -1, -1);
        }
        int added = 0;
        int deleted = 0;
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, before.get(), after.get())) {
            added += edit.getLengthB();
            deleted += edit.getLengthA();
        }
        return new FileDifference(change.path(), "", change.kind(), added, deleted);
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
