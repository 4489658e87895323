package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;

/** Reads a catalog file; whatever it does not know, or finds inconsistent, ends with the place and the remedy. */
// [impl->CT-REQ-220]
final class CatalogReader {
    private static final List<String> TOP = List.of(
            "catalog",
            "id",
            "title",
            "edition",
            "date",
            "jurisdiction",
            "legal-basis",
            "documents",
            "superseded",
            "supports-only",
            "counting",
            "tokens",
            "notes",
            "unmatched",
            "clauses");
    private static final List<String> CLAUSE = List.of(
            "id",
            "number",
            "kind",
            "title",
            "parent",
            "paraphrase",
            "applicability",
            "condition",
            "items",
            "evidence",
            "automatable",
            "confidence",
            "note",
            "maps-to",
            "answers",
            "relationship",
            "remaining-gap",
            "facts");
    private static final List<String> AUTOMATABLE = List.of("full", "partial", "none");
    private static final List<String> CONFIDENCE = List.of("high", "medium", "low");

    private CatalogReader() {}

    static Catalog read(Node root) {
        MapNode map = root.asMap("a catalog");
        map.only(TOP);
        MappingFiles.requireVersion(map, "catalog");
        Map<String, Catalog.Token> tokens = tokens(map);
        return new Catalog(
                map.requiredText("id"),
                map.requiredText("title"),
                map.requiredText("edition"),
                map.requiredText("date"),
                map.requiredText("jurisdiction"),
                documents(map),
                superseded(map),
                map.texts("supports-only"),
                map.requiredText("counting"),
                tokens,
                map.texts("notes"),
                clauses(map, tokens.keySet()));
    }

    private static List<Catalog.Document> documents(MapNode map) {
        return map.maps("documents").stream()
                .map(document -> {
                    document.only(List.of("prefix", "title", "edition", "date"));
                    return new Catalog.Document(
                            document.requiredText("prefix"),
                            document.requiredText("title"),
                            document.requiredText("edition"),
                            document.requiredText("date"));
                })
                .toList();
    }

    private static List<Catalog.Superseded> superseded(MapNode map) {
        return map.maps("superseded").stream()
                .map(earlier -> {
                    earlier.only(List.of("edition", "date", "note"));
                    return new Catalog.Superseded(
                            earlier.requiredText("edition"),
                            earlier.requiredText("date"),
                            earlier.requiredText("note"));
                })
                .toList();
    }

    private static Map<String, Catalog.Token> tokens(MapNode map) {
        Map<String, Catalog.Token> tokens = new LinkedHashMap<>();
        map.map("tokens")
                .ifPresent(declared -> declared.entries().forEach((name, entry) -> {
                    MapNode token = entry.value().asMap("a map with \"means\"");
                    token.only(List.of("means", "unless-declared", "only-if-declared"));
                    tokens.put(
                            name,
                            new Catalog.Token(
                                    token.requiredText("means"),
                                    token.text("unless-declared").orElse(""),
                                    token.text("only-if-declared").orElse("")));
                }));
        return tokens;
    }

    private static List<Clause> clauses(MapNode map, Set<String> tokens) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (MapNode entry : map.maps("clauses")) {
            entry.only(CLAUSE);
            Clause clause = clause(entry);
            if (!ids.add(clause.id())) {
                throw entry.placeOf("id")
                        .error("The id \"" + clause.id() + "\" is used twice. Give each entry its own.");
            }
            if (!clause.parent().isEmpty() && !ids.contains(clause.parent())) {
                throw entry.placeOf("parent")
                        .error("The parent \"" + clause.parent()
                                + "\" stands nowhere above. List it before its children.");
            }
            for (String token : clause.applicability()) {
                if (!tokens.contains(token)) {
                    throw entry.placeOf("applicability")
                            .error("The token \"" + token
                                    + "\" is not declared under \"tokens\". Declare what it means.");
                }
            }
            clauses.add(clause);
        }
        return clauses;
    }

    private static Clause clause(MapNode entry) {
        List<ClauseKind> kinds = List.of(ClauseKind.values());
        return new Clause(
                entry.requiredText("id"),
                entry.requiredText("number"),
                entry.choice("kind", kinds, ClauseKind::word)
                        .orElseThrow(() -> entry.place().error("The key \"kind\" is missing. Add it.")),
                entry.requiredText("title"),
                entry.text("parent").orElse(""),
                entry.requiredText("paraphrase"),
                entry.texts("applicability"),
                entry.text("condition").orElse(""),
                entry.texts("items"),
                entry.texts("evidence"),
                entry.choice("automatable", AUTOMATABLE, word -> word).orElse("none"),
                entry.choice("confidence", CONFIDENCE, word -> word).orElse("low"),
                entry.text("note").orElse(""),
                mapsTo(entry),
                facts(entry));
    }

    /** Related entries: those of {@code maps-to}, then those that a row of the cross map answers. */
    private static List<String> mapsTo(MapNode entry) {
        Set<String> ids = new LinkedHashSet<>(entry.texts("maps-to"));
        entry.map("answers")
                .ifPresent(answers -> answers.entries().keySet().forEach(key -> ids.addAll(answers.texts(key))));
        return List.copyOf(ids);
    }

    private static Map<String, String> facts(MapNode entry) {
        Map<String, String> facts = new LinkedHashMap<>();
        entry.map("facts")
                .ifPresent(map -> map.entries().keySet().forEach(key -> facts.put(key, map.requiredText(key))));
        entry.map("relationship")
                .ifPresent(map ->
                        map.entries().keySet().forEach(key -> facts.put("relationship-" + key, map.requiredText(key))));
        entry.text("remaining-gap").ifPresent(gap -> facts.put("remaining-gap", gap));
        return facts;
    }
}
