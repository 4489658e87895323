package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** CSAF 2.0 and 2.1: security advisories and VEX of a vendor. */
public final class Csaf implements ComponentFormat {
    @Override
    public String name() {
        return "csaf-json";
    }

    @Override
    public Match match(Head head) {
        return JsonFields.names(head, "document", "csaf_version") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        JsonNode document = root.path("document");
        if (JsonFields.text(document, "csaf_version") == null) {
            throw new InputException(file.ref(), "The document has no csaf_version.");
        }
        List<JsonNode> products = new ArrayList<>();
        JsonNode tree = root.path("product_tree");
        JsonFields.list(tree, "branches").forEach(branch -> products(branch, products));
        products.addAll(JsonFields.list(tree, "full_product_names"));
        for (String list : List.of("relationships", "product_paths")) {
            JsonFields.list(tree, list).forEach(entry -> products.add(entry.path("full_product_name")));
        }
        List<JsonNode> vulnerabilities = JsonFields.list(root, "vulnerabilities");
        Map<String, Object> facts = facts(document);
        List<String> ids = products.stream()
                .map(p -> JsonFields.text(p, "product_id"))
                .filter(Objects::nonNull)
                .toList();
        facts.put("products", products.size());
        facts.put("distinct_products", new HashSet<>(ids).size());
        facts.put("vulnerabilities", vulnerabilities.size());
        facts.put(
                "cves",
                Samples.of(vulnerabilities.stream()
                        .map(v -> JsonFields.text(v, "cve"))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList()));
        facts.put("product_status", statuses(vulnerabilities));
        facts.put(
                "remediations",
                vulnerabilities.stream()
                        .mapToInt(v -> JsonFields.list(v, "remediations").size())
                        .sum());
        return new Bill(facts, List.of(), vulnerabilities(vulnerabilities, packageUrls(products)), List.of());
    }

    private static void products(JsonNode branch, List<JsonNode> products) {
        if (branch.path("product").isObject()) {
            products.add(branch.path("product"));
        }
        JsonFields.list(branch, "branches").forEach(below -> products(below, products));
    }

    private static Map<String, Object> facts(JsonNode document) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("csaf_version", JsonFields.text(document, "csaf_version"));
        facts.put("category", JsonFields.text(document, "category"));
        facts.put("title", JsonFields.text(document, "title"));
        facts.put("publisher", JsonFields.text(document.path("publisher"), "name"));
        facts.put("tracking_id", JsonFields.text(document.path("tracking"), "id"));
        facts.put("tracking_version", JsonFields.text(document.path("tracking"), "version"));
        facts.put("tracking_status", JsonFields.text(document.path("tracking"), "status"));
        return facts;
    }

    private static Map<String, Object> statuses(List<JsonNode> vulnerabilities) {
        Map<String, Object> statuses = new TreeMap<>();
        for (JsonNode vulnerability : vulnerabilities) {
            vulnerability
                    .path("product_status")
                    .properties()
                    .forEach(status -> statuses.merge(
                            status.getKey(),
                            JsonFields.list(status.getValue()).size(),
                            (a, b) -> (Integer) a + (Integer) b));
        }
        return statuses;
    }

    /** Package URLs of products by their id; a product without one keeps its id. */
    private static Map<String, String> packageUrls(List<JsonNode> products) {
        Map<String, String> urls = new HashMap<>();
        for (JsonNode product : products) {
            String id = JsonFields.text(product, "product_id", "");
            JsonNode helper = product.path("product_identification_helper");
            JsonNode several = helper.path("purls").path(0);
            urls.put(id, JsonFields.text(helper, "purl", Objects.requireNonNullElse(JsonFields.text(several), id)));
        }
        return urls;
    }

    /** One statement per vulnerability and status, since products of one vulnerability differ in their status. */
    private static List<Vulnerability> vulnerabilities(List<JsonNode> nodes, Map<String, String> urls) {
        List<Vulnerability> all = new ArrayList<>();
        for (JsonNode node : nodes) {
            String id = JsonFields.text(node, "cve", JsonFields.text(node, "title", "?"));
            String flag = JsonFields.text(node.path("flags").path(0), "label");
            node.path("product_status").properties().forEach(status -> {
                List<String> affects = new ArrayList<>();
                JsonFields.list(status.getValue())
                        .forEach(product -> affects.add(urls.getOrDefault(product.asString(), product.asString())));
                boolean flagged = status.getKey().equals("known_not_affected");
                all.add(new Vulnerability(id, status.getKey(), flagged ? flag : null, affects));
            });
            if (node.path("product_status").isEmpty()) {
                all.add(new Vulnerability(id, null, null, List.of()));
            }
        }
        return all;
    }
}
