package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;

/** The headings of a document as the tree that viewers show beside the pages (ISO 32000-1, 12.3.3). */
final class Outline {
    /** A heading with its level and place. */
    record Entry(int level, String title, Destinations.Place place) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Writes the tree and gives its number. */
    int write(PdfFile file) {
        int root = file.reserve();
        int[] numbers = new int[entries.size()];
        int[] parents = new int[entries.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = file.reserve();
            parents[i] = i - 1;
            // The parent is the nearest heading before it with a lower level.
            while (parents[i] >= 0
                    && entries.get(parents[i]).level() >= entries.get(i).level()) {
                parents[i] = parents[parents[i]];
            }
        }
        int[] first = new int[numbers.length + 1];
        int[] last = new int[numbers.length + 1];
        int[] previous = new int[numbers.length];
        int[] next = new int[numbers.length];
        int[] children = new int[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            int parent = parents[i] + 1;
            children[parent]++;
            if (first[parent] == 0) {
                first[parent] = numbers[i];
            } else {
                previous[i] = last[parent];
                next[last[parent] - numbers[0]] = numbers[i];
            }
            last[parent] = numbers[i];
        }
        for (int i = 0; i < numbers.length; i++) {
            Entry entry = entries.get(i);
            Bytes item = new Bytes(128).add("<</Title ").text(entry.title()).add("/Parent ");
            item.ref(parents[i] < 0 ? root : numbers[parents[i]]);
            link(item, "/Prev ", previous[i]);
            link(item, "/Next ", next[i]);
            link(item, "/First ", first[i + 1]);
            link(item, "/Last ", last[i + 1]);
            if (children[i + 1] > 0) {
                // Negative: the children are shown when the reader opens the entry.
                item.add("/Count ").add(-children[i + 1]);
            }
            file.put(
                    numbers[i], item.add("/Dest ").add(entry.place().explicit()).add(">>"));
        }
        Bytes top = new Bytes().add("<</Type/Outlines/Count ").add(children[0]);
        link(top, "/First ", first[0]);
        link(top, "/Last ", last[0]);
        file.put(root, top.add(">>"));
        return root;
    }

    private static void link(Bytes item, String key, int number) {
        if (number != 0) {
            item.add(key).ref(number);
        }
    }
}
