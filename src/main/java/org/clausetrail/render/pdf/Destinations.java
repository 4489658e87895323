package org.clausetrail.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The named places of a document: anchors with the page and the height at which they stand. */
// [impl->CT-REQ-306]
final class Destinations {
    private static final int LEAF = 64;

    /** A place: the page, and the distance from the bottom of the page in points. */
    record Place(Canvas page, float height) {
        /** The explicit destination in PDF syntax (ISO 32000-1, 12.3.2.2). */
        Bytes explicit() {
            return new Bytes()
                    .add("[")
                    .ref(page.number)
                    .add("/XYZ null ")
                    .number(height)
                    .add("null]");
        }
    }

    private final Map<String, Place> places = new HashMap<>();

    /** Names a place; answers false, and keeps the first place, where the name is taken. */
    boolean add(String id, Place place) {
        return places.putIfAbsent(id, place) == null;
    }

    boolean has(String id) {
        return places.containsKey(id);
    }

    /** The number of the page on which an anchor stands, from 1; 0 where there is none. */
    int page(String id) {
        Place place = places.get(id);
        return place == null ? 0 : place.page().pageNumber;
    }

    /** All anchors with their page numbers. */
    SortedMap<String, Integer> pages() {
        SortedMap<String, Integer> pages = new TreeMap<>();
        places.forEach((id, place) -> pages.put(id, place.page().pageNumber));
        return pages;
    }

    /** Writes the name tree (ISO 32000-1, 7.9.6), sorted by the bytes of the names, and gives its number. */
    int write(PdfFile file) {
        List<Map.Entry<byte[], Place>> sorted = new ArrayList<>(places.size());
        places.forEach((id, place) -> sorted.add(Map.entry(id.getBytes(StandardCharsets.UTF_8), place)));
        sorted.sort((a, b) -> Arrays.compareUnsigned(a.getKey(), b.getKey()));
        Bytes root = new Bytes().add("<</Kids[");
        for (int from = 0; from < sorted.size(); from += LEAF) {
            List<Map.Entry<byte[], Place>> part = sorted.subList(from, Math.min(sorted.size(), from + LEAF));
            Bytes leaf = new Bytes(1 << 12).add("<</Limits[");
            leaf.name(text(part.get(0))).name(text(part.get(part.size() - 1))).add("]/Names[");
            for (Map.Entry<byte[], Place> entry : part) {
                leaf.name(text(entry)).add(entry.getValue().explicit());
            }
            root.ref(file.put(leaf.add("]>>"))).add(" ");
        }
        return file.put(root.add("]>>"));
    }

    private static String text(Map.Entry<byte[], Place> entry) {
        return new String(entry.getKey(), StandardCharsets.UTF_8);
    }
}
