package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Where a CTRF document departs from the rules of its specification (1.0): fields that must be there, types of fields,
 * fields that the specification does not know. Such a document is read as far as it can be understood, with a warning.
 */
final class CtrfShape {
    private static final Predicate<JsonNode> TEXT = JsonNode::isString;
    private static final Predicate<JsonNode> INTEGER = JsonNode::isIntegralNumber;
    private static final Predicate<JsonNode> NUMBER = JsonNode::isNumber;
    private static final Predicate<JsonNode> OBJECT = JsonNode::isObject;
    private static final Predicate<JsonNode> LIST = JsonNode::isArray;

    private static final Map<String, Predicate<JsonNode>> TYPES = Map.ofEntries(
            Map.entry("specVersion", TEXT),
            Map.entry("reportFormat", TEXT),
            Map.entry("reportId", TEXT),
            Map.entry("runId", TEXT),
            Map.entry("timestamp", TEXT),
            Map.entry("generatedBy", TEXT),
            Map.entry("results", OBJECT),
            Map.entry("tool", OBJECT),
            Map.entry("summary", OBJECT),
            Map.entry("environment", OBJECT),
            Map.entry("name", CtrfShape::isFilledText),
            Map.entry("attemptId", CtrfShape::isFilledText),
            Map.entry("tests", value -> value.isArray() || value.isIntegralNumber()),
            Map.entry("passed", INTEGER),
            Map.entry("failed", INTEGER),
            Map.entry("skipped", INTEGER),
            Map.entry("pending", INTEGER),
            Map.entry("other", INTEGER),
            Map.entry("suites", INTEGER),
            Map.entry("line", INTEGER),
            Map.entry("duration", NUMBER),
            Map.entry("status", TEXT),
            Map.entry("message", TEXT),
            Map.entry("labels", CtrfShape::areLabels),
            Map.entry("retryAttempts", LIST),
            Map.entry("attachments", LIST),
            Map.entry("steps", LIST),
            Map.entry("stdout", LIST),
            Map.entry("stderr", LIST),
            Map.entry("suite", value -> value.isString() ? isFilledText(value) : !value.isEmpty()));

    /** What an element of a list, or the object of a field, must have. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "steps", List.of("name", "status"),
            "attachments", List.of("name", "contentType", "path"),
            "retryAttempts", List.of("attempt", "status"),
            "baseline", List.of("reportId"),
            "results", List.of("tool", "summary", "tests"),
            "tool", List.of("name"));

    private static final Map<String, Set<String>> CLOSED = Map.of(
            "attachments", Set.of("name", "contentType", "path", "extra"),
            "baseline",
                    Set.of(
                            "reportId",
                            "source",
                            "timestamp",
                            "buildNumber",
                            "buildName",
                            "buildUrl",
                            "commit",
                            "extra"));

    private static final int MOST = 20;

    private final List<String> faults = new ArrayList<>();

    /** The faults found so far, at most {@value #MOST}, each a phrase. */
    List<String> faults() {
        return faults;
    }

    /** Looks at the document without its tests. */
    void document(JsonNode document) {
        // Documents from before version 1 have neither of the two.
        if (document.has("reportFormat") != document.has("specVersion")) {
            add("the document lacks \"" + (document.has("specVersion") ? "reportFormat" : "specVersion") + "\"");
        }
        object("document", document);
    }

    /** Looks at one test. */
    void test(JsonNode test) {
        for (String field : List.of("name", "status", "duration")) {
            if (!test.has(field)) {
                add("a test lacks \"" + field + "\"");
            }
        }
        object("test", test);
    }

    private void object(String owner, JsonNode object) {
        for (String field : REQUIRED.getOrDefault(owner, List.of())) {
            if (!object.has(field)) {
                add("an object of \"" + owner + "\" lacks \"" + field + "\"");
            }
        }
        Set<String> known = CLOSED.getOrDefault(owner, Set.of());
        object.properties().forEach(entry -> field(owner, known, entry.getKey(), entry.getValue()));
    }

    private void field(String owner, Set<String> known, String name, JsonNode value) {
        if (!known.isEmpty() && !known.contains(name)) {
            add("\"" + owner + "\" has an unknown field \"" + name + "\"");
        }
        if (owner.equals("insights") || isMetric(value)) {
            metrics(name, value);
        } else if (!name.equals("extra") && !name.equals("labels")) {
            Predicate<JsonNode> type = TYPES.get(name);
            if (type != null && !type.test(value)) {
                add("\"" + name + "\" is not of the type that the format defines");
            }
            if (value.isObject()) {
                object(name, value);
            } else if (value.isArray()) {
                value.forEach(element -> object(name, element));
            }
        } else if (name.equals("labels") && !areLabels(value)) {
            add("\"labels\" is not of the type that the format defines");
        }
    }

    private static boolean isMetric(JsonNode value) {
        return value.isObject() && value.has("current") && value.has("change");
    }

    /** Insights are numbers with a current value, a baseline and a change. */
    private void metrics(String name, JsonNode value) {
        for (String part : List.of("current", "baseline", "change")) {
            if (value.has(part) && !value.path(part).isNumber()) {
                add("\"" + name + "." + part + "\" is no number");
            }
        }
    }

    private static boolean isFilledText(JsonNode value) {
        return value.isString() && !value.stringValue().isEmpty();
    }

    private static boolean areLabels(JsonNode labels) {
        if (!labels.isObject()) {
            return false;
        }
        for (JsonNode value : labels) {
            boolean scalars = value.isArray();
            for (JsonNode element : value) {
                scalars &= element.isString() || element.isNumber() || element.isBoolean();
            }
            if (!(value.isString() || value.isNumber() || value.isBoolean() || scalars)) {
                return false;
            }
        }
        return true;
    }

    private void add(String fault) {
        if (faults.size() < MOST && !faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
