package org.clausetrail.source.provenance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** RO-Crate 1.x metadata, with the run crates of workflow engines; nothing that it names is opened or fetched. */
public final class RoCrate implements Format {
    private static final Set<String> ACTIONS = Set.of("CreateAction", "ActivateAction", "UpdateAction");
    private static final List<String> DIGESTS = List.of("md5", "sha1", "sha256", "sha512");

    @Override
    public String name() {
        return "ro-crate";
    }

    @Override
    public Match match(Head head) {
        boolean marked = JsonFields.names(head, "@context", "@graph")
                && (head.text().contains("w3id.org/ro/") || head.text().contains("ro-crate-metadata.json"));
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        if (!root.path("@graph").isArray()) {
            throw new InputException(file.ref(), "The @graph of the crate is no list.");
        }
        return Inspection.ok(name(), new Graph(JsonFields.list(root, "@graph")).facts());
    }

    /** The entities of a crate by id. */
    private static final class Graph {
        private final List<JsonNode> entities;
        private final Map<String, JsonNode> byId = new LinkedHashMap<>();
        private final List<String> warnings = new ArrayList<>();

        Graph(List<JsonNode> entities) {
            this.entities = entities;
            for (JsonNode entity : entities) {
                String id = JsonFields.text(entity, "@id", "");
                if (byId.putIfAbsent(id, entity) != null) {
                    warnings.add("Two entities have the id \"" + id + "\"; the first one is used.");
                }
            }
        }

        Map<String, Object> facts() {
            JsonNode descriptor = entities.stream()
                    .filter(e -> JsonFields.text(e, "@id", "").matches("(.*/)?ro-crate-metadata\\.json(ld)?"))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
            String rootId = first(descriptor, "about");
            JsonNode crate = entity(rootId);
            List<JsonNode> actions = typed(ACTIONS::contains);
            List<JsonNode> files = typed(type -> type.equals("File") || type.equals("MediaObject"));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("entities", entities.size());
            facts.put("descriptor_conforms_to", ids(descriptor, "conformsTo"));
            facts.put("root_id", rootId);
            facts.put("root_name", JsonFields.text(crate, "name"));
            facts.put("root_conforms_to", ids(crate, "conformsTo"));
            facts.put("root_licence", first(crate, "license"));
            facts.put("main_entity", first(crate, "mainEntity"));
            facts.put("date_published", JsonFields.text(crate, "datePublished"));
            facts.put("actions", actions.size());
            facts.put("organize_actions", typed("OrganizeAction"::equals).size());
            facts.put("control_actions", typed("ControlAction"::equals).size());
            facts.put("failed_actions", (int)
                    actions.stream().filter(Graph::failed).count());
            facts.put("files", files.size());
            facts.put("files_with_digest", (int) files.stream()
                    .filter(f -> DIGESTS.stream().anyMatch(f::has))
                    .count());
            List<JsonNode> software = typed("SoftwareApplication"::equals);
            facts.put("software_applications", software.size());
            facts.put(
                    "software",
                    Samples.of(software).stream()
                            .map(e -> reference(JsonFields.text(e, "@id")))
                            .toList());
            Set<String> inputs = all(actions, "object");
            Set<String> outputs = all(actions, "result");
            facts.put("distinct_inputs", inputs.size());
            facts.put("distinct_outputs", outputs.size());
            facts.put("input_samples", samples(inputs));
            facts.put("output_samples", samples(outputs));
            facts.put(
                    "action_samples",
                    Samples.of(actions).stream().map(this::action).toList());
            doubts(actions, inputs, outputs);
            if (!warnings.isEmpty()) {
                facts.put("warnings", List.copyOf(warnings));
            }
            return facts;
        }

        private void doubts(List<JsonNode> actions, Set<String> inputs, Set<String> outputs) {
            if (actions.isEmpty()) {
                warnings.add("The crate describes no run.");
            }
            for (JsonNode action : actions) {
                String start = JsonFields.text(action, "startTime");
                String end = JsonFields.text(action, "endTime");
                if (start != null && end != null && start.length() == end.length() && end.compareTo(start) < 0) {
                    warnings.add("The action " + JsonFields.text(action, "@id") + " ends before it starts.");
                }
            }
            Set<String> named = new TreeSet<>(inputs);
            named.addAll(outputs);
            named.stream()
                    .filter(id ->
                            id.startsWith("/") || id.contains("..") || id.startsWith("file:") || id.contains("\\"))
                    .forEach(id -> warnings.add("\"" + id + "\" lies outside the crate and is not verified."));
        }

        private List<JsonNode> typed(Predicate<String> type) {
            return entities.stream()
                    .filter(e -> JsonFields.list(e, "@type").stream().anyMatch(t -> type.test(t.asString(""))))
                    .toList();
        }

        private JsonNode entity(@Nullable String id) {
            return byId.getOrDefault(id == null ? "" : id, MissingNode.getInstance());
        }

        private static boolean failed(JsonNode action) {
            String status = first(action, "actionStatus");
            return status != null && status.contains("FailedActionStatus");
        }

        private static Set<String> all(List<JsonNode> actions, String key) {
            Set<String> all = new TreeSet<>();
            actions.forEach(action -> ids(action, key).forEach(id -> all.add((String) id)));
            return all;
        }

        private List<Object> samples(Set<String> ids) {
            List<Object> samples = new ArrayList<>();
            for (String id : Samples.of(List.copyOf(ids))) {
                Map<String, Object> digests = new LinkedHashMap<>();
                JsonNode entity = entity(id);
                for (String key : List.of("md5", "sha1", "sha256", "sha512", "contentSize")) {
                    JsonNode value = entity.path(key);
                    if (value.isIntegralNumber()) {
                        digests.put(key, value.longValue());
                    } else if (JsonFields.text(value) != null) {
                        digests.put(key, JsonFields.text(value));
                    }
                }
                samples.add(Map.of("id", id, "digests", digests));
            }
            return samples;
        }

        private Map<String, Object> action(JsonNode action) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("id", JsonFields.text(action, "@id"));
            List<Object> types = new ArrayList<>();
            JsonFields.list(action, "@type").forEach(type -> types.add(type.asString("")));
            facts.put("type", types);
            facts.put("name", JsonFields.text(action, "name"));
            facts.put("startTime", JsonFields.text(action, "startTime"));
            facts.put("endTime", JsonFields.text(action, "endTime"));
            facts.put("actionStatus", first(action, "actionStatus"));
            facts.put(
                    "agents",
                    ids(action, "agent").stream()
                            .map(id -> reference((String) id))
                            .toList());
            facts.put(
                    "instruments",
                    ids(action, "instrument").stream()
                            .map(id -> reference((String) id))
                            .toList());
            facts.put("inputs", ids(action, "object").size());
            facts.put("outputs", ids(action, "result").size());
            facts.put("environment", ids(action, "environment").size());
            facts.put("resourceUsage", ids(action, "resourceUsage").size());
            return facts;
        }

        private Map<String, Object> reference(@Nullable String id) {
            JsonNode entity = entity(id);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("id", id);
            facts.put("name", JsonFields.text(entity, "name"));
            String version = JsonFields.text(entity, "softwareVersion");
            facts.put("version", version != null ? version : JsonFields.text(entity, "version"));
            return facts;
        }

        /** The ids that a property refers to, or its plain values. */
        private static List<Object> ids(JsonNode entity, String key) {
            List<Object> ids = new ArrayList<>();
            for (JsonNode value : JsonFields.list(entity, key)) {
                String id = value.isObject() ? JsonFields.text(value, "@id") : JsonFields.text(value);
                if (id != null) {
                    ids.add(id);
                }
            }
            return ids;
        }

        private static @Nullable String first(JsonNode entity, String key) {
            List<Object> ids = ids(entity, key);
            return ids.isEmpty() ? null : (String) ids.get(0);
        }
    }
}
