package org.clausetrail.render.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.PageMeta;

/**
 * Facts of the document in headers and footers: {@code ${title}}, {@code ${product-version}}, {@code ${identification}},
 * {@code ${footer}}, {@code ${language}} and every {@code meta} name, such as {@code ${document-id}}.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9-]*)\\}");

    private final Map<String, String> values = new LinkedHashMap<>();

    Placeholders(PageMeta meta) {
        values.putAll(meta.properties());
        values.put("title", meta.title());
        values.put("language", language(meta.language()));
        values.put("product-version", joined(" ", meta.property("product"), meta.property("version")));
        String revision = meta.property("revision");
        values.put(
                "identification",
                joined(" · ", meta.property("document-id"), revision.isEmpty() ? "" : "Revision " + revision));
        String footer = meta.property("footer");
        values.put("footer", footer.isEmpty() ? meta.property("manufacturer") : footer);
    }

    /** Word knows languages with a country only. */
    private static String language(String tag) {
        return switch (tag) {
            case "en" -> "en-GB";
            case "de" -> "de-DE";
            case "fr" -> "fr-FR";
            case "zh" -> "zh-CN";
            default -> tag;
        };
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** Whether a part may hold placeholders. */
    static boolean in(String part) {
        return part.matches("word/(?:header|footer)[0-9]*\\.xml") || part.equals("word/styles.xml");
    }

    /** The part with its placeholders filled; one that no fact fills stays as it is. */
    String fill(String part) {
        return PLACEHOLDER.matcher(part).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : escaped(value));
        });
    }

    private static String escaped(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MarkupWriter xml = new MarkupWriter(bytes)) {
            xml.text(value.replace('\n', ' '));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
