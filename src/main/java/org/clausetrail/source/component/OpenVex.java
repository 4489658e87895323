package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** OpenVEX 0.0.1 to 0.2: statements whether vulnerabilities affect products. */
public final class OpenVex implements ComponentFormat {
    private static final String CONTEXT = "https://openvex.dev/ns";

    @Override
    public String name() {
        return "openvex-json";
    }

    @Override
    public Match match(Head head) {
        boolean marked = JsonFields.names(head, "@context") && head.text().contains(CONTEXT);
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        if (!JsonFields.text(root, "@context", "").startsWith(CONTEXT)) {
            throw new InputException(file.ref(), "The document has no OpenVEX context.");
        }
        List<JsonNode> statements = JsonFields.list(root, "statements");
        List<JsonNode> products = statements.stream()
                .flatMap(s -> JsonFields.list(s, "products").stream())
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", JsonFields.text(root, "@id"));
        facts.put("context", JsonFields.text(root, "@context"));
        facts.put("author", JsonFields.text(root, "author"));
        facts.put("timestamp", JsonFields.text(root, "timestamp"));
        JsonNode version = root.path("version");
        facts.put("doc_version", version.canConvertToInt() ? version.intValue() : JsonFields.text(root, "version"));
        facts.put("statements", statements.size());
        facts.put("statuses", Samples.counts(statements, s -> JsonFields.text(s, "status")));
        facts.put(
                "justifications",
                Samples.counts(
                        statements.stream()
                                .filter(s -> JsonFields.text(s, "justification") != null)
                                .toList(),
                        s -> JsonFields.text(s, "justification")));
        facts.put("products", products.size());
        facts.put(
                "subcomponents",
                products.stream()
                        .mapToInt(p -> JsonFields.list(p, "subcomponents").size())
                        .sum());
        facts.put("samples", Samples.of(statements).stream().map(OpenVex::facts).toList());
        return new Bill(
                facts,
                List.of(),
                statements.stream().map(OpenVex::vulnerability).toList(),
                List.of());
    }

    private static Map<String, Object> facts(JsonNode statement) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("vulnerability", name(statement));
        facts.put("status", JsonFields.text(statement, "status"));
        List<Object> products = new ArrayList<>();
        JsonFields.list(statement, "products").forEach(product -> products.add(id(product)));
        facts.put("products", products);
        return facts;
    }

    private static Vulnerability vulnerability(JsonNode statement) {
        List<String> affects = new ArrayList<>();
        for (JsonNode product : JsonFields.list(statement, "products")) {
            List<JsonNode> parts = JsonFields.list(product, "subcomponents");
            for (JsonNode one : parts.isEmpty() ? List.of(product) : parts) {
                String id = id(one);
                affects.add(id == null ? "?" : id);
            }
        }
        String name = name(statement);
        String justification = JsonFields.text(statement, "justification");
        return new Vulnerability(
                name == null ? "?" : name,
                JsonFields.text(statement, "status"),
                justification != null ? justification : JsonFields.text(statement, "impact_statement"),
                affects);
    }

    private static @Nullable String name(JsonNode statement) {
        JsonNode vulnerability = statement.path("vulnerability");
        String name = JsonFields.text(vulnerability, "name");
        String other = name != null ? name : JsonFields.text(vulnerability, "@id");
        return other != null ? other : JsonFields.text(vulnerability);
    }

    private static @Nullable String id(JsonNode product) {
        return product.isObject() ? JsonFields.text(product, "@id") : JsonFields.text(product);
    }
}
