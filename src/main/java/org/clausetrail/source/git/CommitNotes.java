package org.clausetrail.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.Note;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The notes that {@code git notes} attached to commits, from every ref under {@code refs/notes/}.
 *
 * @param byCommit notes by full commit id; several are joined in the order of their refs, each with its ref's name
 * @param unread the refs whose notes cannot be read to the end, each with what is wrong
 */
record CommitNotes(Map<String, String> byCommit, List<String> unread) {
    private static final String NOTES = "refs/notes/";
    private static final int LONGEST = 64 * 1024;

    static CommitNotes of(Repository repository) throws IOException {
        CommitNotes notes = new CommitNotes(new TreeMap<>(), new ArrayList<>());
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(NOTES)) {
                try {
                    notes.add(ref, reader, walk);
                } catch (IOException | RuntimeException e) {
                    // The iterator of JGit's notes wraps what it meets into a RuntimeException.
                    notes.unread.add(ref.getName() + " (" + e.getMessage() + ")");
                }
            }
        }
        return notes;
    }

    private void add(Ref ref, ObjectReader reader, RevWalk walk) throws IOException {
        String name = ref.getName().substring(NOTES.length());
        for (Note note : NoteMap.read(reader, walk.parseCommit(ref.getObjectId()))) {
            byte[] bytes = reader.open(note.getData()).getCachedBytes(Integer.MAX_VALUE / 8);
            String text = Text.decode(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.UTF_8)
                    .strip();
            byCommit.merge(note.name(), name + ": " + text, (a, b) -> a + "\n" + b);
        }
    }
}
