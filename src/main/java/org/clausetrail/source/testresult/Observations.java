package org.clausetrail.source.testresult;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.entry.Csv;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/**
 * What a test observed, where it attaches that instead of stating it as properties: JSON, CSV with a row of headings, or lines
 * such as {@code observed = 0.8}. An attachment that names no observed value is none.
 */
// [impl->CT-REQ-169]
final class Observations {
    private static final int LARGEST = 1 << 20;
    private static final Pattern LINE = Pattern.compile("\\s*([\\w. -]{1,40}?)\\s*[:=]\\s*(\\S.*?)\\s*");
    private static final SourceRef ATTACHED = SourceRef.file("attachment");

    /** What an attachment may state; which version was tested is not for a single test to say. */
    private static final Set<String> PARTS = Set.of(
            Attribute.OBSERVED, Circumstances.UNIT, Circumstances.LOWER, Circumstances.UPPER, Circumstances.CRITERION);

    private Observations() {}

    /** Whether a name stands for a part of an observation. */
    static boolean arePartOf(String name) {
        return Circumstances.meaning(name).filter(PARTS::contains).isPresent();
    }

    /** What a file beside the report holds; nothing where it is not there, too large or no text. */
    static List<Property> beside(InputFile report, String path) throws IOException {
        Optional<InputFile> file = report.beside(path);
        return file.isEmpty() ? List.of() : in(file.get());
    }

    /** What a file holds; nothing where it is too large or no text. */
    static List<Property> in(InputFile file) throws IOException {
        if (file.size() > LARGEST) {
            return List.of();
        }
        try (InputStream stream = file.open()) {
            return of(new String(stream.readNBytes(LARGEST), UTF_8));
        }
    }

    /** What an attachment holds that is part of the report; only texts are looked at. */
    static List<Property> attached(String mediaType, boolean base64, String body) {
        boolean text = mediaType.startsWith("text/") || mediaType.startsWith("application/json");
        if (!text || body.length() > LARGEST) {
            return List.of();
        }
        try {
            return of(base64 ? new String(Base64.getMimeDecoder().decode(body), UTF_8) : body);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** What a text holds. */
    static List<Property> of(String text) {
        String bare = text.strip();
        List<Map<String, String>> found = new ArrayList<>();
        if (bare.startsWith("{") || bare.startsWith("[")) {
            json(bare, found);
        } else if (bare.indexOf('\u0000') < 0) {
            rows(bare, found);
            if (found.isEmpty()) {
                lines(bare, found);
            }
        }
        found.removeIf(entry -> !entry.containsKey(Attribute.OBSERVED));
        return properties(found);
    }

    private static List<Property> properties(List<Map<String, String>> found) {
        return Measurement.properties(found.stream()
                .map(entry -> new Measurement(
                        entry.getOrDefault("name", ""),
                        entry.getOrDefault(Attribute.OBSERVED, ""),
                        entry.getOrDefault(Circumstances.UNIT, ""),
                        entry.getOrDefault(Circumstances.LOWER, ""),
                        entry.getOrDefault(Circumstances.UPPER, ""),
                        entry.getOrDefault(Circumstances.CRITERION, "")))
                .toList());
    }

    private static void json(String text, List<Map<String, String>> found) {
        try {
            objects(JsonStream.read(InputFile.of(text.getBytes(UTF_8), ATTACHED)), found, 0);
        } catch (InputException | IOException e) {
            // an attachment may hold anything; what is no JSON is no observation
        }
    }

    private static void objects(JsonNode node, List<Map<String, String>> found, int depth) {
        if (node.isObject()) {
            Map<String, String> entry = new LinkedHashMap<>();
            node.properties().forEach(field -> {
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                    put(entry, field.getKey(), field.getValue().asString());
                }
            });
            found.add(entry);
        }
        if (depth < 3) {
            node.forEach(child -> objects(child, found, depth + 1));
        }
    }

    private static void rows(String text, List<Map<String, String>> found) {
        try {
            Csv table = Csv.read(text, ATTACHED);
            for (Csv.Row row : table.rows()) {
                Map<String, String> entry = new LinkedHashMap<>();
                for (int i = 0; i < row.cells().size(); i++) {
                    put(entry, table.header().cells().get(i), row.cells().get(i).strip());
                }
                found.add(entry);
            }
        } catch (InputException e) {
            found.clear();
        }
        if (found.stream().noneMatch(entry -> entry.containsKey(Attribute.OBSERVED))) {
            found.clear();
        }
    }

    private static void lines(String text, List<Map<String, String>> found) {
        Map<String, String> entry = new LinkedHashMap<>();
        text.lines().limit(1000).forEach(line -> {
            Matcher matcher = LINE.matcher(line.length() > 500 ? "" : line);
            if (matcher.matches()) {
                put(entry, matcher.group(1), matcher.group(2));
            }
        });
        found.add(entry);
    }

    /** Keeps what has a meaning, under the name of its meaning. */
    private static void put(Map<String, String> entry, String name, String value) {
        String meaning = name.equalsIgnoreCase("name") || name.equalsIgnoreCase("quantity")
                ? "name"
                : Circumstances.meaning(name).filter(PARTS::contains).orElse("");
        if (!meaning.isEmpty() && !value.isEmpty()) {
            entry.putIfAbsent(meaning, value);
        }
    }
}
