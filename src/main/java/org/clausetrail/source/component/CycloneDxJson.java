package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** CycloneDX in JSON, 1.2 to 1.7. */
public final class CycloneDxJson implements ComponentFormat {
    @Override
    public String name() {
        return "cyclonedx-json";
    }

    @Override
    public Match match(Head head) {
        boolean marked = JsonFields.names(head, "bomFormat", "specVersion");
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        CycloneDx document = new CycloneDx();
        CycloneDxRules rules = CycloneDxRules.ofJson(document::warn);
        JsonNode root = JsonStream.read(file, "components/*", (element, line) -> {
            component(element, 1, document);
            CycloneDxShape.json("component", element, rules);
        });
        if (!root.isObject() || !"CycloneDX".equals(JsonFields.text(root, "bomFormat"))) {
            throw new InputException(file.ref(), "The document does not say that it is CycloneDX (bomFormat).");
        }
        document.specVersion = JsonFields.text(root, "specVersion");
        document.serialNumber = JsonFields.text(root, "serialNumber");
        document.bomVersion = root.path("version").canConvertToInt()
                ? root.path("version").intValue()
                : JsonFields.text(root, "version");
        JsonNode product = root.path("metadata").path("component");
        if (product.isObject()) {
            document.product = component(product);
            document.reference(JsonFields.text(product, "bom-ref", ""));
            nested(product, document);
        }
        for (JsonNode service : JsonFields.list(root, "services")) {
            document.services++;
            document.reference(JsonFields.text(service, "bom-ref", ""));
            nested(service, document);
        }
        for (JsonNode dependency : JsonFields.list(root, "dependencies")) {
            List<String> on = new ArrayList<>();
            JsonFields.list(dependency, "dependsOn").forEach(ref -> on.add(ref.asString()));
            document.dependencies.add(new CycloneDx.Dependency(JsonFields.text(dependency, "ref", ""), on));
        }
        JsonFields.list(root, "vulnerabilities").forEach(v -> document.vulnerabilities.add(vulnerability(v)));
        CycloneDxShape.json("bom", root, rules);
        rules.finish(document.specVersion);
        return document.bill(true);
    }

    private static void component(JsonNode node, int depth, CycloneDx document) {
        document.component(
                component(node), depth, !JsonFields.list(node, "licenses").isEmpty());
        for (JsonNode part : JsonFields.list(node, "components")) {
            component(part, depth + 1, document);
        }
    }

    /** The references of the parts of a service or of the product, which are no components of the list. */
    private static void nested(JsonNode node, CycloneDx document) {
        for (String kind : List.of("services", "components")) {
            for (JsonNode part : JsonFields.list(node, kind)) {
                document.nestedRefs.add(JsonFields.text(part, "bom-ref", ""));
                nested(part, document);
            }
        }
    }

    private static Component component(JsonNode node) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (JsonNode hash : JsonFields.list(node, "hashes")) {
            hashes.put(JsonFields.text(hash, "alg", ""), JsonFields.text(hash, "content", ""));
        }
        List<@Nullable String> licences = new ArrayList<>();
        for (JsonNode choice : JsonFields.list(node, "licenses")) {
            JsonNode licence = choice.path("license");
            String id = JsonFields.text(licence, "id");
            String named = id != null ? id : JsonFields.text(licence, "name");
            licences.add(licence.isObject() ? named : JsonFields.text(choice, "expression"));
        }
        return new Component(
                JsonFields.text(node, "bom-ref", ""),
                JsonFields.text(node, "type"),
                JsonFields.text(node, "group"),
                JsonFields.text(node, "name", ""),
                JsonFields.text(node, "version"),
                JsonFields.text(node, "purl"),
                licences,
                List.of(),
                hashes);
    }

    private static Vulnerability vulnerability(JsonNode node) {
        JsonNode analysis = node.path("analysis");
        List<String> affects = new ArrayList<>();
        JsonFields.list(node, "affects").forEach(affected -> affects.add(JsonFields.text(affected, "ref", "")));
        String justification = JsonFields.text(analysis, "justification");
        return new Vulnerability(
                JsonFields.text(node, "id", "?"),
                JsonFields.text(analysis, "state"),
                justification != null ? justification : JsonFields.text(analysis, "detail"),
                affects);
    }
}
