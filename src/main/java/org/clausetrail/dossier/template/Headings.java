package org.clausetrail.dossier.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbered headings of all documents of a dossier, so that one can refer to a section of another. */
// [impl->CT-REQ-274]
public final class Headings {
    private final Map<String, Map<String, Heading>> byDocument = new HashMap<>();

    /**
     * A heading.
     *
     * @param number such as {@code 4.1}; empty for one without number
     * @param markup its text, escaped
     */
    public record Heading(String number, String markup) {}

    /** Whether a document is part of the dossier. */
    public boolean hasDocument(String document) {
        return byDocument.containsKey(document);
    }

    /** A heading of a document. */
    public Optional<Heading> find(String document, String id) {
        return Optional.ofNullable(byDocument.getOrDefault(document, Map.of()).get(id));
    }

    /** Headings of a document in their order, by id. */
    public Map<String, Heading> of(String document) {
        return Collections.unmodifiableMap(byDocument.getOrDefault(document, Map.of()));
    }

    /** Counts headings of one run through a document's template. */
    final class Numbering {
        private static final int DEEPEST = 4;

        private final Map<String, Heading> headings = new LinkedHashMap<>();
        private final int[] counters = new int[DEEPEST + 1];

        /** The number of the next heading of a level; levels below start anew. */
        String next(int level) {
            counters[level]++;
            for (int below = level + 1; below <= DEEPEST; below++) {
                counters[below] = 0;
            }
            StringBuilder number = new StringBuilder();
            for (int above = 1; above <= level; above++) {
                number.append(above == 1 ? "" : ".").append(counters[above]);
            }
            return number.toString();
        }

        /** Whether the id is new. */
        boolean add(String id, Heading heading) {
            return headings.putIfAbsent(id, heading) == null;
        }

        /** Makes the headings known to the other documents. */
        void publish(String document) {
            byDocument.put(document, headings);
        }
    }

    Numbering numbering() {
        return new Numbering();
    }
}
