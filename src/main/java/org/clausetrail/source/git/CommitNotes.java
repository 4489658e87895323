package org.clausetrail.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.Note;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevWalk;

/** The notes that {@code git notes} attached to commits, from every ref under {@code refs/notes/}. */
final class CommitNotes {
    private static final String NOTES = "refs/notes/";
    private static final int LONGEST = 64 * 1024;

    private CommitNotes() {}

    /** Notes by full commit id; several are joined in the order of their refs, each with its ref's name. */
    static Map<String, String> of(Repository repository) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(NOTES)) {
                String name = ref.getName().substring(NOTES.length());
                for (Note note : NoteMap.read(reader, walk.parseCommit(ref.getObjectId()))) {
                    byte[] bytes = reader.open(note.getData()).getCachedBytes(Integer.MAX_VALUE / 8);
                    String text = Text.decode(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.UTF_8)
                            .strip();
                    notes.merge(note.name(), name + ": " + text, (a, b) -> a + "\n" + b);
                }
            }
        }
        return notes;
    }
}
