package org.clausetrail.regulation.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.tree.ListNode;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;

/** Reads expectations and conditions; every unknown key or word ends with its place and the nearest known one. */
// [impl->CT-REQ-222]
public final class RuleReader {
    private static final List<ItemKind> KINDS = List.of(ItemKind.values());
    private static final List<LinkKind> LINKS = List.of(LinkKind.values());
    /** What can show anything; a commit that adds a test says so, and shows nothing. */
    private static final Set<ItemKind> VERIFYING =
            Set.of(ItemKind.TEST_CASE, ItemKind.SIMULATION_RUN, ItemKind.CAMPAIGN, ItemKind.REVIEW, ItemKind.CODE);

    private static final String GOOD = "good";
    private static final List<String> STATES = states();

    private RuleReader() {}

    /** The expectations of each clause, by its id, of a map from clause ids to lists of expectations. */
    public static Map<String, List<Expectation>> clauses(MapNode clauses, Set<ItemKind> supportsOnly) {
        Map<String, List<Expectation>> rules = new LinkedHashMap<>();
        clauses.entries().forEach((id, entry) -> {
            List<Expectation> expectations = new ArrayList<>();
            for (MapNode map : entry.value().asList("a list of expectations").maps("an expectation")) {
                expectations.add(expectation(map).alsoSupportedOnlyBy(supportsOnly));
            }
            if (expectations.isEmpty()) {
                throw entry.place()
                        .error("The clause \"" + id + "\" expects nothing. Add an expectation or remove it.");
            }
            rules.put(id, expectations);
        });
        return rules;
    }

    /** The item kinds that a key names. */
    public static Set<ItemKind> kinds(MapNode map, String key) {
        EnumSet<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        kinds.addAll(map.choices(key, KINDS, ItemKind::word));
        return kinds;
    }

    private static Expectation expectation(MapNode map) {
        map.only(List.of("expect", "for-each", "must", "exists", "authored", "supports-only"));
        String statement = map.requiredText("expect");
        return new Expectation(statement, kinds(map, "supports-only"), test(map));
    }

    /** The test of an expectation or check: {@code for-each} with {@code must}, {@code exists} or {@code authored}. */
    public static Expectation.Test test(MapNode map) {
        List<String> forms = List.of("for-each", "exists", "authored").stream()
                .filter(key -> map.get(key).isPresent())
                .toList();
        if (forms.size() != 1) {
            throw map.place()
                    .error("An expectation has exactly one of \"for-each\", \"exists\" and \"authored\", this has "
                            + (forms.isEmpty() ? "none" : String.join(" and ", forms)) + ".");
        }
        return switch (forms.get(0)) {
            case "for-each" ->
                new Expectation.ForEach(selection(map.required("for-each")), condition(map.required("must")));
            case "exists" -> new Expectation.Exists(selection(map.required("exists")));
            default -> {
                MapNode authored = map.required("authored").asMap("a map with \"document\"");
                authored.only(List.of("document"));
                yield new Expectation.Authored(authored.requiredText("document"));
            }
        };
    }

    private static Selection selection(Node node) {
        MapNode map = node.asMap("a map with \"kind\"");
        map.only(List.of("kind", "where"));
        map.required("kind");
        return new Selection(
                map.choices("kind", KINDS, ItemKind::word),
                map.get("where").map(RuleReader::condition).orElse(Condition.ALWAYS));
    }

    /** A condition; a list means all of its conditions. */
    static Condition condition(Node node) {
        if (node instanceof ListNode list) {
            return new Condition.All(
                    list.items().stream().map(RuleReader::condition).toList());
        }
        MapNode map = node.asMap("a condition");
        if (map.get("link").isPresent()) {
            return linked(map);
        }
        if (map.get("attribute").isPresent()) {
            return attribute(map);
        }
        map.only(List.of("all", "any", "not", "state", "attribute", "link"));
        if (map.entries().size() != 1) {
            throw map.place()
                    .error("A condition has exactly one of \"all\", \"any\", \"not\", \"state\", \"attribute\" and "
                            + "\"link\". Combine several with \"all\".");
        }
        if (map.get("all").isPresent()) {
            return new Condition.All(conditions(map.required("all")));
        }
        if (map.get("any").isPresent()) {
            return new Condition.Any(conditions(map.required("any")));
        }
        return map.get("not").isPresent() ? new Condition.Not(condition(map.required("not"))) : state(map);
    }

    private static List<Condition> conditions(Node node) {
        return node.asList("a list of conditions").items().stream()
                .map(RuleReader::condition)
                .toList();
    }

    private static Condition attribute(MapNode map) {
        map.only(List.of("attribute", "equals", "in", "present", "absent", "matches-id"));
        String name = map.requiredText("attribute");
        if (map.entries().size() != 2) {
            throw map.place()
                    .error("A condition on an attribute has exactly one of \"equals\", \"in\", \"present\", "
                            + "\"absent\" and \"matches-id\".");
        }
        if (map.get("equals").isPresent()) {
            return new Condition.In(name, List.of(map.requiredText("equals")));
        }
        if (map.get("in").isPresent()) {
            return new Condition.In(name, map.texts("in"));
        }
        if (map.get("matches-id").isPresent()) {
            return new Condition.Names(name, kinds(map, "matches-id"));
        }
        boolean present =
                map.flag("present").orElseGet(() -> !map.flag("absent").orElse(false));
        Condition stated = new Condition.Present(name);
        return present ? stated : new Condition.Not(stated);
    }

    private static Condition linked(MapNode map) {
        map.only(List.of("link", "direction", "kind", "state", "where", "at-least"));
        LinkKind link = map.choice("link", LINKS, LinkKind::word).orElse(LinkKind.REFERS);
        String direction = map.choice("direction", List.of("in", "out"), word -> word)
                .orElseThrow(() -> map.place().error("The key \"direction\" is missing: in or out."));
        List<Condition> where = new ArrayList<>();
        if (map.get("state").isPresent()) {
            where.add(state(map));
        }
        map.get("where").map(RuleReader::condition).ifPresent(where::add);
        boolean incoming = direction.equals("in");
        boolean anyVerifier =
                link == LinkKind.VERIFIES && incoming && map.get("kind").isEmpty();
        return new Condition.Linked(
                link,
                incoming,
                anyVerifier ? VERIFYING : kinds(map, "kind"),
                where.size() == 1 ? where.get(0) : new Condition.All(where),
                map.integer("at-least", 1, 1_000_000).orElse(1));
    }

    private static Condition state(MapNode map) {
        EnumSet<CellState> states = EnumSet.noneOf(CellState.class);
        for (String word : map.choices("state", STATES, state -> state)) {
            for (CellState state : CellState.values()) {
                if (word.equals(GOOD) ? state.good() : word.equals(state.name())) {
                    states.add(state);
                }
            }
        }
        return new Condition.State(states);
    }

    private static List<String> states() {
        List<String> words = new ArrayList<>(List.of(GOOD));
        Arrays.stream(CellState.values()).map(CellState::name).forEach(words::add);
        return List.copyOf(words);
    }
}
