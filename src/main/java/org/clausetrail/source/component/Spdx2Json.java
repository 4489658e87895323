package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** SPDX 2.2 and 2.3 in JSON, bare or below a key {@code sbom}. */
public final class Spdx2Json implements ComponentFormat {
    @Override
    public String name() {
        return "spdx2-json";
    }

    @Override
    public Match match(Head head) {
        return JsonFields.names(head, "spdxVersion") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        JsonNode document = root.has("spdxVersion") ? root : root.path("sbom");
        String version = JsonFields.text(document, "spdxVersion", "");
        if (!version.startsWith("SPDX-2")) {
            throw new InputException(file.ref(), "The document is no SPDX 2: its spdxVersion is \"" + version + "\".");
        }
        Spdx2 spdx = new Spdx2();
        spdx.version = version;
        spdx.name = JsonFields.text(document, "name");
        spdx.namespace = JsonFields.text(document, "documentNamespace");
        spdx.created = JsonFields.text(document.path("creationInfo"), "created");
        spdx.files = JsonFields.list(document, "files").size();
        spdx.extractedLicences =
                JsonFields.list(document, "hasExtractedLicensingInfos").size();
        JsonFields.list(document, "packages").forEach(node -> spdx.packages.add(part(node)));
        JsonFields.list(document, "relationships")
                .forEach(node -> spdx.relationships.add(JsonFields.text(node, "relationshipType")));
        Map<String, Object> facts = spdx.facts(false);
        facts.put("snippets", JsonFields.list(document, "snippets").size());
        List<Object> describes = new ArrayList<>();
        JsonFields.list(document, "documentDescribes").forEach(node -> describes.add(JsonFields.text(node)));
        facts.put("document_describes", describes);
        return spdx.bill(facts);
    }

    private static Spdx2.Part part(JsonNode node) {
        Spdx2.Part part = new Spdx2.Part();
        part.id = JsonFields.text(node, "SPDXID");
        part.name = JsonFields.text(node, "name");
        part.version = JsonFields.text(node, "versionInfo");
        part.concluded = JsonFields.text(node, "licenseConcluded");
        part.declared = JsonFields.text(node, "licenseDeclared");
        for (JsonNode reference : JsonFields.list(node, "externalRefs")) {
            if ("purl".equals(JsonFields.text(reference, "referenceType")) && part.purl == null) {
                part.purl = JsonFields.text(reference, "referenceLocator");
            }
        }
        for (JsonNode checksum : JsonFields.list(node, "checksums")) {
            part.checksums.put(
                    JsonFields.text(checksum, "algorithm", "?"), JsonFields.text(checksum, "checksumValue", ""));
        }
        return part;
    }
}
