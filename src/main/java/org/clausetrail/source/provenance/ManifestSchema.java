package org.clausetrail.source.provenance;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of manifests (draft 2020-12), and what a document breaks of it. */
final class ManifestSchema {
    private static final String RESOURCE = "compute-run.schema.json";

    private final Schema schema;
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Something that the schema does not allow: JSON pointer (empty for the document) and a sentence. */
    record Violation(String pointer, String message) {}

    ManifestSchema() {
        try (InputStream stream = ManifestSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that breaks the schema. */
    List<Violation> violations(String json) {
        return violations(mapper.readTree(json));
    }

    /** The same, as if the manifest claimed another level. */
    List<Violation> violations(String json, ClaimLevel level) {
        JsonNode document = mapper.readTree(json);
        if (document instanceof ObjectNode object && object.has("claimLevel")) {
            object.put("claimLevel", level.name());
        }
        return violations(document);
    }

    private List<Violation> violations(JsonNode document) {
        return schema.validate(document).stream()
                .map(ManifestSchema::violation)
                .distinct()
                .toList();
    }

    private static Violation violation(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String message = error.getMessage().replaceAll("\\p{Cntrl}", " ");
        return new Violation(pointer, message.length() > 300 ? message.substring(0, 300) + "…" : message);
    }
}
