package org.clausetrail.regulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausetrail.model.ItemKind;
import org.clausetrail.regulation.rule.Expectation;
import org.clausetrail.regulation.rule.RuleReader;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Nearest;
import org.clausetrail.tree.Node;

/** What the clauses of one catalog expect; clauses without a rule are not assessed. */
// [impl->CT-REQ-368]
public final class Rules {
    private final Map<String, List<Expectation>> byClause;

    private Rules(Map<String, List<Expectation>> byClause) {
        this.byClause = new TreeMap<>(byClause);
    }

    /** The rules of a catalog, from {@code rules/<catalog>.yaml}; none where there is no such file. */
    public static Rules of(Catalog catalog, MappingFiles files) {
        return files.tree("rules/" + catalog.id() + ".yaml")
                .map(tree -> read(catalog, tree))
                .orElseGet(() -> new Rules(Map.of()));
    }

    private static Rules read(Catalog catalog, Node tree) {
        MapNode map = tree.asMap("rules");
        map.only(List.of("rules", "catalog", "edition", "clauses"));
        MappingFiles.requireVersion(map, "rules");
        same(map, "catalog", catalog.id());
        same(map, "edition", catalog.edition());
        MapNode clauses = map.required("clauses").asMap("a map from clause ids to expectations");
        List<String> ids = catalog.clauses().stream().map(Clause::id).toList();
        clauses.entries().forEach((id, entry) -> {
            if (!ids.contains(id)) {
                throw entry.place()
                        .error("The catalog \"" + catalog.id() + "\" has no clause \"" + id + "\"."
                                + Nearest.hint(id, ids));
            }
        });
        return new Rules(RuleReader.clauses(clauses, supportsOnly(catalog)));
    }

    private static void same(MapNode map, String key, String expected) {
        if (!map.requiredText(key).equals(expected)) {
            throw map.placeOf(key)
                    .error("These rules are written for the " + key + " \"" + map.requiredText(key)
                            + "\", the catalog has \"" + expected + "\". Review the rules against it.");
        }
    }

    private static Set<ItemKind> supportsOnly(Catalog catalog) {
        EnumSet<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        catalog.supportsOnly().forEach(word -> ItemKind.of(word).ifPresent(kinds::add));
        return kinds;
    }

    /** What a clause expects; empty where no rule exists for it yet. */
    public Optional<List<Expectation>> of(Clause clause) {
        return Optional.ofNullable(byClause.get(clause.id()));
    }

    /** Ids of the clauses that have a rule, sorted. */
    public List<String> clauses() {
        return List.copyOf(byClause.keySet());
    }

    /** How many requirements of the catalog have no rule yet. */
    public int notAssessed(Catalog catalog) {
        return (int) catalog.clauses().stream()
                .filter(Clause::requirement)
                .filter(clause -> !byClause.containsKey(clause.id()))
                .count();
    }
}
