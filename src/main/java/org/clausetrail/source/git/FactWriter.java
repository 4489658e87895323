package org.clausetrail.source.git;

import java.util.Arrays;
import org.clausetrail.cache.Batch;
import org.clausetrail.cache.FactBytes;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Writes the facts of commits for {@link KnownCommits}: the graph in one record, the objects with their changed paths in
 * records of {@value #BLOCK} commits, so that questions to the graph need not read them.
 */
final class FactWriter {
    static final String GRAPH = "graph/";
    static final String OBJECTS = "objects/";
    static final int BLOCK = 1024;
    static final int SIGNED = 1;
    static final int CUT = 2;
    static final int RENAMES = 4;
    static final int LIMITED = 8;

    private final Batch batch;
    private final String name;
    private final FactBytes graph = new FactBytes();
    private final FactBytes block = new FactBytes();
    private final FactBytes one = new FactBytes();
    private final byte[] rawId = new byte[Constants.OBJECT_ID_LENGTH];
    private int count;

    /**
     * @param batch where to
     * @param name tells these commits from those of other runs
     */
    FactWriter(Batch batch, String name) {
        this.batch = batch;
        this.name = name;
    }

    void add(Commit commit, byte[] raw) {
        id(graph, ObjectId.fromString(commit.id()));
        graph.number(traits(commit));
        graph.number(commit.parents().size());
        commit.parents().forEach(parent -> id(graph, ObjectId.fromString(parent)));
        graph.number(commit.changes().size());
        if (!commit.renames().list().isEmpty()) {
            graph.number((int) commit.renames().moves());
            graph.number((int) commit.renames().copies());
        }
        object(commit, raw);
        block.number(one.size());
        block.bytes(one);
        one.clear();
        if (++count % BLOCK == 0) {
            flush();
        }
    }

    private static int traits(Commit commit) {
        return (commit.signature().isEmpty() ? 0 : SIGNED)
                | (commit.cut() ? CUT : 0)
                | (commit.renames().list().isEmpty() ? 0 : RENAMES)
                | (commit.renames().limited() ? LIMITED : 0);
    }

    private void object(Commit commit, byte[] raw) {
        one.number(raw.length);
        one.bytes(raw, 0, raw.length);
        byte[] last = {};
        for (PathChange change : commit.changes()) {
            byte[] path = Constants.encode(change.path());
            int mismatch = Arrays.mismatch(last, path);
            int shared = mismatch < 0 ? path.length : mismatch;
            one.number(shared);
            one.number(path.length - shared);
            one.bytes(path, shared, path.length - shared);
            one.number(change.oldMode());
            one.number(change.newMode());
            if (change.oldMode() != 0) {
                id(one, change.oldBlob());
            }
            if (change.newMode() != 0) {
                id(one, change.newBlob());
            }
            last = path;
        }
        for (Rename rename : commit.renames().list()) {
            one.text(rename.from());
            one.text(rename.to());
            one.number(rename.similarity());
            one.number(rename.copy() ? 1 : 0);
        }
    }

    private void id(FactBytes to, AnyObjectId id) {
        id.copyRawTo(rawId, 0);
        to.bytes(rawId, 0, rawId.length);
    }

    private void flush() {
        batch.put(OBJECTS + name + "/" + (count - 1) / BLOCK, block.toArray());
        block.clear();
    }

    /** Writes what is left, and the graph after everything that it refers to. */
    void close() {
        if (count > 0) {
            if (count % BLOCK != 0) {
                flush();
            }
            batch.put(GRAPH + name, graph.toArray());
        }
    }
}
