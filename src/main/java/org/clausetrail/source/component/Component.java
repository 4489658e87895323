package org.clausetrail.source.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component as a bill of materials states it.
 *
 * @param ref its reference within the file; empty where it has none
 * @param type what it is, such as {@code library}
 * @param group group, scope or publisher part of its name
 * @param name its name; empty where the file leaves it out
 * @param version exact version
 * @param purl package URL
 * @param licences licence ids, names or expressions; {@code null} for one that names nothing
 * @param expressions licence expressions that come with details (CycloneDX 1.7)
 * @param hashes digests by algorithm
 */
public record Component(
        String ref,
        @Nullable String type,
        @Nullable String group,
        String name,
        @Nullable String version,
        @Nullable String purl,
        List<@Nullable String> licences,
        List<String> expressions,
        Map<String, String> hashes) {

    /** The package URL, or else group, name and version: two components of one identity are the same. */
    String identity() {
        if (purl != null && !purl.isBlank()) {
            return purl.strip();
        }
        String whole = group == null || group.isBlank() ? name : group + "/" + name;
        return version == null || version.isBlank() ? whole : whole + "@" + version;
    }

    /** All licences in one line. */
    String licence() {
        return Stream.concat(licences.stream(), expressions.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** The facts that are printed of a sample. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", type);
        facts.put("group", group);
        facts.put("name", name.isEmpty() ? null : name);
        facts.put("version", version);
        facts.put("purl", purl);
        facts.put("licences", licences);
        facts.put("hashes", hashes.size());
        return facts;
    }
}
