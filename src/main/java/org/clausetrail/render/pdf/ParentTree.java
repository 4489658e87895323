package org.clausetrail.render.pdf;

import java.util.Arrays;

/** From marked content and annotations to structure elements (ISO 32000-1, 14.7.4.4). */
final class ParentTree {
    private static final int LEAF = 256;

    private int[] values = new int[1024];
    private int size;

    /** Takes the next key. */
    int reserve() {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        return size++;
    }

    /** Sets the object that a key leads to: an element, or a page's array of elements. */
    void set(int key, int object) {
        values[key] = object;
    }

    int nextKey() {
        return size;
    }

    /** Writes the tree and gives its number. */
    int write(PdfFile file) {
        Bytes root = new Bytes().add("<</Kids[");
        for (int from = 0; from < size; from += LEAF) {
            int to = Math.min(size, from + LEAF);
            Bytes leaf = new Bytes(LEAF * 16);
            leaf.add("<</Limits[").add(from).add(" ").add(to - 1).add("]/Nums[");
            for (int key = from; key < to; key++) {
                leaf.add(key).add(" ").ref(values[key]).add(" ");
            }
            root.ref(file.put(leaf.add("]>>"))).add(" ");
        }
        return file.put(root.add("]>>"));
    }
}
