package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.rule.Expectation;
import org.clausetrail.regulation.rule.RuleReader;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Nearest;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.ScalarNode;

/** Reads the check file; every unknown key or word ends with its place and the nearest known one. */
// [impl->CT-REQ-228]
public final class CheckReader {
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final List<String> SEVERITY_KEYS =
            List.of("default", "class-a", "class-b", "class-c", "basic", "enhanced");

    private CheckReader() {}

    /** The definitions in the order of the file. */
    public static List<CheckDefinition> read(Node root) {
        MapNode map = root.asMap("checks");
        map.only(List.of("version", "checks"));
        List<CheckDefinition> definitions = new ArrayList<>();
        for (MapNode entry : map.maps("checks")) {
            definitions.add(definition(entry));
        }
        return definitions;
    }

    private static CheckDefinition definition(MapNode entry) {
        entry.only(List.of("id", "statement", "basis", "clauses", "severity", "found-by", "rules", "java"));
        List<Check> checks = new ArrayList<>();
        for (MapNode rule : entry.maps("rules")) {
            checks.add(rule(rule));
        }
        for (Node name : entry.list("java")) {
            checks.add(named(name));
        }
        String foundBy = entry.choice("found-by", List.of("check", "reader", "dossier"), word -> word)
                .orElse("check");
        if (checks.isEmpty() == foundBy.equals("check")) {
            throw entry.place()
                    .error("A check has \"rules\" or \"java\", or says that it is \"found-by\" a reader or the "
                            + "dossier.");
        }
        return new CheckDefinition(
                entry.requiredText("id"),
                entry.requiredText("statement"),
                entry.requiredText("basis"),
                entry.texts("clauses"),
                severities(entry),
                foundBy,
                checks);
    }

    private static Check rule(MapNode rule) {
        rule.only(List.of("for-each", "must", "finding", "findings", "per-file", "also", "at-most"));
        String finding = rule.requiredText("finding");
        if (RuleReader.test(rule) instanceof Expectation.ForEach test) {
            return new RuleCheck(
                    test.each(),
                    test.must(),
                    finding,
                    rule.text("findings").orElse(finding),
                    rule.flag("per-file").orElse(false),
                    rule.choice("also", List.of(LinkKind.values()), LinkKind::word),
                    rule.choice("at-most", SEVERITIES, Severity::word));
        }
        throw rule.place().error("The rule of a check has \"for-each\" and \"must\".");
    }

    private static Check named(Node node) {
        String name = node.asText("the name of a check");
        Check check = CheckRegistry.CHECKS.get(name);
        if (check == null) {
            TreeSet<String> names = new TreeSet<>(CheckRegistry.CHECKS.keySet());
            throw node.place()
                    .error("There is no check \"" + name + "\"." + Nearest.hint(name, names) + " Known checks: "
                            + String.join(", ", names) + ".");
        }
        return check;
    }

    private static Map<String, Severity> severities(MapNode entry) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        if (entry.required("severity") instanceof ScalarNode) {
            entry.choice("severity", SEVERITIES, Severity::word).ifPresent(word -> severities.put("default", word));
            return severities;
        }
        MapNode map = entry.required("severity").asMap("a severity or a map of severities");
        map.only(SEVERITY_KEYS);
        map.entries()
                .keySet()
                .forEach(key ->
                        map.choice(key, SEVERITIES, Severity::word).ifPresent(word -> severities.put(key, word)));
        return severities;
    }
}
