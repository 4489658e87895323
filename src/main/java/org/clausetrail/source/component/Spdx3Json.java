package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** SPDX 3 in JSON-LD, as a graph of elements. */
public final class Spdx3Json implements ComponentFormat {
    private static final Set<String> PACKAGES = Set.of("software_Package", "ai_AIPackage", "dataset_DatasetPackage");

    @Override
    public String name() {
        return "spdx3-json";
    }

    @Override
    public Match match(Head head) {
        boolean marked = JsonFields.names(head, "@context", "@graph")
                && (head.text().contains("spdx.org/rdf/3") || head.text().contains("\"spdxId\""));
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        if (!root.path("@graph").isArray()) {
            throw new InputException(file.ref(), "The document has no @graph of elements.");
        }
        List<JsonNode> elements = JsonFields.list(root, "@graph");
        List<JsonNode> packages =
                elements.stream().filter(e -> PACKAGES.contains(type(e))).toList();
        List<JsonNode> relations =
                elements.stream().filter(e -> type(e).contains("Relationship")).toList();
        Set<String> versions = new TreeSet<>();
        elements.forEach(e -> versions.add(JsonFields.text(e, "specVersion", "")));
        versions.remove("");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("elements", elements.size());
        facts.put("types", Samples.counts(elements, Spdx3Json::type));
        facts.put("spec_versions", List.copyOf(versions));
        facts.put("packages", packages.size());
        facts.put("relationships", relations.size());
        facts.put(
                "relationship_edges",
                relations.stream()
                        .mapToInt(r -> JsonFields.list(r, "to").size())
                        .sum());
        facts.put("relationship_types", Samples.counts(relations, r -> JsonFields.text(r, "relationshipType")));
        facts.put("samples", Samples.of(packages).stream().map(Spdx3Json::facts).toList());
        return new Bill(facts, packages.stream().map(Spdx3Json::component).toList(), List.of(), List.of());
    }

    private static String type(JsonNode element) {
        return JsonFields.text(element, "type", JsonFields.text(element, "@type", ""));
    }

    private static Map<String, Object> facts(JsonNode part) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("spdxId", JsonFields.text(part, "spdxId"));
        facts.put("type", type(part));
        facts.put("name", JsonFields.text(part, "name"));
        facts.put("version", JsonFields.text(part, "software_packageVersion"));
        facts.put("purl", JsonFields.text(part, "software_packageUrl"));
        return facts;
    }

    private static Component component(JsonNode part) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (JsonNode hash : JsonFields.list(part, "verifiedUsing")) {
            hashes.put(JsonFields.text(hash, "algorithm", "?"), JsonFields.text(hash, "hashValue", ""));
        }
        List<@Nullable String> licences = new ArrayList<>();
        return new Component(
                JsonFields.text(part, "spdxId", ""),
                type(part),
                null,
                JsonFields.text(part, "name", ""),
                JsonFields.text(part, "software_packageVersion"),
                JsonFields.text(part, "software_packageUrl"),
                licences,
                List.of(),
                hashes);
    }
}
