package org.clausetrail.source.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.clausetrail.tree.SourceText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * In-toto attestations: statements, DSSE envelopes, Sigstore bundles, wrapped or as JSON lines. Signatures are counted
 * and never called verified.
 */
public final class Attestations implements Format {
    private static final String IN_TOTO = "application/vnd.in-toto+json";
    private static final Pattern PAYLOAD = Pattern.compile("\"payload(Type)?\"\\s*:\\s*\"");

    @Override
    public String name() {
        return "dsse-intoto";
    }

    @Override
    public Match match(Head head) {
        boolean marked = JsonFields.names(head, "payloadType", "payload")
                || JsonFields.names(head, "predicateType", "_type")
                || JsonFields.names(head, "messageSignature", "verificationMaterial")
                || JsonFields.names(head, "dsseEnvelope")
                || JsonFields.names(head, "provenance_summary")
                || JsonFields.names(head, "payload", "signatures")
                        && PAYLOAD.matcher(head.text()).find();
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Tally tally = new Tally(file);
        for (JsonNode document : documents(file)) {
            tally.documents++;
            tally.walk(document, 0);
        }
        return Inspection.ok(name(), tally.facts());
    }

    /** The one document of the file, or one per line. */
    private static List<JsonNode> documents(InputFile file) throws IOException {
        try {
            return List.of(JsonStream.read(file));
        } catch (InputException whole) {
            List<JsonNode> documents = new ArrayList<>();
            String text;
            try (var stream = file.open()) {
                text = SourceText.read(stream, file.ref());
            }
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    if (!line.stripLeading().startsWith("{")
                            || !line.stripTrailing().endsWith("}")) {
                        throw whole;
                    }
                    documents.add(JsonStream.read(InputFile.of(
                            line.getBytes(StandardCharsets.UTF_8), file.ref().at(number))));
                }
            }
            return documents;
        }
    }

    /** Counts of one file. */
    private static final class Tally {
        private final InputFile file;
        private final List<JsonNode> statements = new ArrayList<>();
        private final TreeSet<String> payloadTypes = new TreeSet<>();
        private final List<String> warnings = new ArrayList<>();
        private int documents;
        private int envelopes;
        private int bundles;
        private int messages;
        private int signatures;

        Tally(InputFile file) {
            this.file = file;
        }

        void walk(JsonNode node, int depth) throws IOException {
            if (node.has("payload")
                    && node.path("payload").isString()
                    && (node.has("payloadType") || node.has("signatures"))) {
                envelope(node);
                return;
            }
            // Below a wrapper only what is signed counts: Google Cloud Build repeats the statement in clear beside it.
            if (depth == 0 && node.has("predicateType") && node.has("_type")) {
                statement(node);
                return;
            }
            if (node.has("verificationMaterial")) {
                bundles++;
                messages += node.has("messageSignature") && !node.has("dsseEnvelope") ? 1 : 0;
            }
            // Wrappers are shallow; what lies deeper is certificates and logs.
            if (depth < 6) {
                for (JsonNode child : node) {
                    walk(child, depth + 1);
                }
            }
        }

        private void envelope(JsonNode envelope) throws IOException {
            envelopes++;
            int own = JsonFields.list(envelope, "signatures").size();
            signatures += own;
            if (own == 0) {
                warnings.add("An envelope is unsigned.");
            }
            String type = JsonFields.text(envelope, "payloadType", "");
            payloadTypes.add(type);
            if (!type.equals(IN_TOTO)) {
                warnings.add("An envelope holds \"" + type + "\", which is no in-toto statement.");
            }
            statement(decoded(JsonFields.text(envelope, "payload", "")));
        }

        private JsonNode decoded(String payload) throws IOException {
            byte[] bytes;
            try {
                String standard = payload.replace('-', '+')
                        .replace('_', '/')
                        .replaceAll("\\s", "")
                        .replaceAll("=+$", "");
                bytes = Base64.getDecoder().decode(standard);
            } catch (IllegalArgumentException e) {
                throw new InputException(file.ref(), "The payload of an envelope is no Base64.");
            }
            try {
                return JsonStream.read(InputFile.of(bytes, file.ref()));
            } catch (InputException e) {
                throw new InputException(file.ref(), "The payload of an envelope is no JSON. " + e.getMessage());
            }
        }

        private void statement(JsonNode statement) {
            if (JsonFields.list(statement, "subject").isEmpty()) {
                throw new InputException(file.ref(), "A statement has no subject, so it proves nothing.");
            }
            for (JsonNode subject : JsonFields.list(statement, "subject")) {
                String sha256 = JsonFields.text(subject.path("digest"), "sha256");
                if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
                    warnings.add("The sha256 of the subject \"" + JsonFields.text(subject, "name")
                            + "\" is no such digest.");
                }
            }
            statements.add(statement);
        }

        Map<String, Object> facts() {
            if (documents == 0 || envelopes + statements.size() + bundles == 0) {
                throw new InputException(file.ref(), "The file holds no envelope, bundle or statement.");
            }
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("documents", documents);
            facts.put("envelopes", envelopes);
            facts.put("sigstore_bundles", bundles);
            facts.put("message_signature_only", messages);
            facts.put("undecodable_payloads", 0);
            facts.put("signatures", signatures);
            facts.put("payload_types", List.copyOf(payloadTypes));
            facts.put("statements", statements.size());
            facts.put(
                    "statement_samples",
                    Samples.of(statements).stream().map(Tally::facts).toList());
            if (!warnings.isEmpty()) {
                facts.put("warnings", List.copyOf(warnings));
            }
            return facts;
        }

        private static Map<String, Object> facts(JsonNode statement) {
            JsonNode predicate = statement.path("predicate");
            JsonNode definition = predicate.path("buildDefinition");
            JsonNode run = predicate.path("runDetails");
            JsonNode metadata = predicate.has("runDetails") ? run.path("metadata") : predicate.path("metadata");
            List<JsonNode> subjects = JsonFields.list(statement, "subject");
            JsonNode builder = predicate.has("runDetails") ? run.path("builder") : predicate.path("builder");
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("statement_type", JsonFields.text(statement, "_type"));
            facts.put("predicate_type", JsonFields.text(statement, "predicateType"));
            facts.put("subjects", subjects.size());
            facts.put(
                    "subject_samples",
                    Samples.of(subjects).stream().map(Tally::subject).toList());
            facts.put("builder_id", JsonFields.text(builder, "id"));
            facts.put(
                    "build_type",
                    first(JsonFields.text(definition, "buildType"), JsonFields.text(predicate, "buildType")));
            facts.put(
                    "materials",
                    predicate.has("buildDefinition")
                            ? JsonFields.list(definition, "resolvedDependencies")
                                    .size()
                            : JsonFields.list(predicate, "materials").size());
            facts.put(
                    "started_on",
                    first(JsonFields.text(metadata, "startedOn"), JsonFields.text(metadata, "buildStartedOn")));
            facts.put(
                    "finished_on",
                    first(JsonFields.text(metadata, "finishedOn"), JsonFields.text(metadata, "buildFinishedOn")));
            facts.put(
                    "invocation_id",
                    first(
                            first(
                                    JsonFields.text(metadata, "invocationId"),
                                    JsonFields.text(metadata, "buildInvocationID")),
                            JsonFields.text(metadata, "buildInvocationId")));
            return facts;
        }

        private static Map<String, Object> subject(JsonNode subject) {
            Map<String, Object> digest = new TreeMap<>();
            subject.path("digest")
                    .properties()
                    .forEach(entry -> digest.put(entry.getKey(), JsonFields.text(entry.getValue())));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("name", JsonFields.text(subject, "name"));
            facts.put("digest", digest);
            return facts;
        }

        private static @Nullable String first(@Nullable String one, @Nullable String other) {
            return one != null ? one : other;
        }
    }
}
