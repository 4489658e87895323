package org.clausetrail.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Nearest;
import org.clausetrail.tree.Node;

/**
 * The published wording of clauses, which a customer holds a licence for and lays over a catalog; the product ships
 * none. It is shown beside our paraphrase, marked as the customer's, and decides nothing.
 *
 * @param licence who holds the licence, and under what reference
 * @param texts the wording by id of the clause
 */
// [impl->CT-REQ-240]
record Wording(String licence, Map<String, String> texts) {
    /** Names of the facts of a clause that carry its wording and the licence. */
    static final String TEXT = "licensed-wording";

    static final String LICENCE = "wording-licence";

    /** Reads the file {@code wording/<catalog>.yaml}; an edition or a clause that the catalog does not have is an error. */
    static Wording read(Node root, Catalog catalog) {
        MapNode map = root.asMap("a file of licensed wording");
        map.only(List.of("wording", "catalog", "edition", "licence", "clauses"));
        MappingFiles.requireVersion(map, "wording");
        same(map, "catalog", catalog.id());
        same(map, "edition", catalog.edition());
        MapNode clauses = map.required("clauses").asMap("a map from clause ids to their wording");
        List<String> ids = catalog.clauses().stream().map(Clause::id).toList();
        Map<String, String> texts = new LinkedHashMap<>();
        clauses.entries().forEach((id, entry) -> {
            if (!ids.contains(id)) {
                throw entry.place()
                        .error("The catalog \"" + catalog.id() + "\" has no clause \"" + id + "\"."
                                + Nearest.hint(id, ids));
            }
            texts.put(id, clauses.requiredText(id));
        });
        return new Wording(map.requiredText("licence"), texts);
    }

    private static void same(MapNode map, String key, String expected) {
        if (!map.requiredText(key).equals(expected)) {
            throw map.placeOf(key)
                    .error("This wording is of the " + key + " \"" + map.requiredText(key) + "\", the catalog has \""
                            + expected + "\". Lay the wording of the same " + key + " over it.");
        }
    }

    /** The catalog with the wording beside its paraphrases. */
    Catalog over(Catalog catalog) {
        return catalog.with(catalog.clauses().stream().map(this::over).toList());
    }

    private Clause over(Clause clause) {
        return Optional.ofNullable(texts.get(clause.id()))
                .map(text -> clause.withFacts(Map.of(TEXT, text, LICENCE, licence)))
                .orElse(clause);
    }
}
