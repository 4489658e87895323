package org.clausetrail.source.git;

import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;

/** A cursor over the entries of one raw tree: {@code mode SP name NUL id}, in Git's order. */
final class TreeEntry {
    private static final int ID = 20;
    /** No name starts earlier: the shortest mode, that of a folder, and the space after it. */
    private static final int MODE = "40000 ".length();

    private final ObjectId tree;
    private final byte[] raw;
    private int start;
    private int mode;
    private int name;
    private int nul;

    TreeEntry(ObjectId tree, byte[] raw) throws CorruptObjectException {
        this.tree = tree;
        this.raw = raw;
        parse();
    }

    boolean present() {
        return start < raw.length;
    }

    void next() throws CorruptObjectException {
        start = nul + 1 + ID;
        parse();
    }

    /** Moves both cursors over all entries that are equal byte by byte. */
    void skipEqual(TreeEntry other) throws CorruptObjectException {
        int same = Arrays.mismatch(raw, start, raw.length, other.raw, other.start, other.raw.length);
        if (same < 0) {
            start = raw.length;
            other.start = other.raw.length;
            return;
        }
        int from = start;
        int limit = start + same;
        while (start < raw.length && end() <= limit) {
            start = end();
            seekNul();
        }
        other.start += start - from;
        parse();
        other.parse();
    }

    private int end() {
        return nul + 1 + ID;
    }

    private void seekNul() throws CorruptObjectException {
        if (start >= raw.length) {
            return;
        }
        int at = start + MODE;
        while (at < raw.length && raw[at] != 0) {
            at++;
        }
        if (at + ID >= raw.length) {
            throw new CorruptObjectException(tree, "tree is cut off");
        }
        nul = at;
    }

    private void parse() throws CorruptObjectException {
        seekNul();
        if (start >= raw.length) {
            return;
        }
        int at = start;
        int bits = 0;
        while (at < nul && raw[at] != ' ') {
            int digit = raw[at++] - '0';
            if (digit < 0 || digit > 7) {
                throw new CorruptObjectException(tree, "mode of a tree entry is not octal");
            }
            bits = bits << 3 | digit;
        }
        if (at - start < MODE - 1) {
            throw new CorruptObjectException(tree, "mode of a tree entry is too short");
        }
        if (at + 1 >= nul) {
            throw new CorruptObjectException(tree, "tree entry without a name");
        }
        name = at + 1;
        mode = canonical(bits);
    }

    /** Old commits store modes such as 0100664; Git reads them as one of five. */
    private static int canonical(int bits) {
        return switch (bits & 0170000) {
            case 0100000 -> (bits & 0100) == 0 ? 0100644 : 0100755;
            case 0120000 -> 0120000;
            case 0040000 -> 0040000;
            default -> 0160000;
        };
    }

    int mode() {
        return mode;
    }

    boolean isTree() {
        return mode == 0040000;
    }

    ObjectId id() {
        return ObjectId.fromRaw(raw, nul + 1);
    }

    int nameLength() {
        return nul - name;
    }

    void copyName(byte[] target, int at) {
        System.arraycopy(raw, name, target, at, nul - name);
    }

    boolean sameContent(TreeEntry other) {
        return mode == other.mode && Arrays.equals(raw, nul + 1, end(), other.raw, other.nul + 1, other.end());
    }

    /** Git's order: by name as bytes, a folder as if its name ended in a slash; a cursor at its end comes last. */
    int compareTo(TreeEntry other) {
        if (!present() || !other.present()) {
            return present() ? -1 : other.present() ? 1 : 0;
        }
        int length = Math.min(nameLength(), other.nameLength());
        int at = Arrays.mismatch(raw, name, name + length, other.raw, other.name, other.name + length);
        if (at >= 0) {
            return Integer.compare(raw[name + at] & 0xff, other.raw[other.name + at] & 0xff);
        }
        return Integer.compare(after(length), other.after(length));
    }

    private int after(int length) {
        if (length < nameLength()) {
            return raw[name + length] & 0xff;
        }
        return isTree() ? '/' : 0;
    }
}
