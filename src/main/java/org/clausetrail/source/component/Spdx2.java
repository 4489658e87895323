package org.clausetrail.source.component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Samples;
import org.jspecify.annotations.Nullable;

/** An SPDX 2 document while it is read, whatever its form. */
final class Spdx2 {
    @Nullable
    String version;

    @Nullable
    String name;

    @Nullable
    String namespace;

    @Nullable
    String created;

    int files;
    int extractedLicences;
    final List<Part> packages = new ArrayList<>();
    final List<@Nullable String> relationships = new ArrayList<>();

    /** One package; fields that the file does not state are {@code null}. */
    static final class Part {
        @Nullable
        String id;

        @Nullable
        String name;

        @Nullable
        String version;

        @Nullable
        String purl;

        @Nullable
        String concluded;

        @Nullable
        String declared;

        final Map<String, String> checksums = new LinkedHashMap<>();

        Component component() {
            String licence = concluded == null || concluded.equals("NOASSERTION") ? declared : concluded;
            List<@Nullable String> licences =
                    licence == null || licence.equals("NOASSERTION") ? List.of() : List.of(licence);
            return new Component(
                    id == null ? "" : id,
                    "package",
                    null,
                    name == null ? "" : name,
                    version,
                    purl,
                    licences,
                    List.of(),
                    checksums);
        }

        /** The facts of a sample; {@code stated} leaves out what the file does not state. */
        Map<String, Object> facts(boolean stated) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("spdxid", id);
            facts.put("name", name);
            facts.put("version", version);
            facts.put("purl", purl);
            facts.put("licence_concluded", concluded);
            facts.put("licence_declared", declared);
            if (stated) {
                facts.values().removeIf(value -> value == null);
            }
            return facts;
        }
    }

    Map<String, Object> facts(boolean stated) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("spec_version", version);
        facts.put("name", name);
        facts.put("namespace", namespace);
        facts.put("created", created);
        facts.put("packages", packages.size());
        facts.put("files", files);
        facts.put("relationships", relationships.size());
        facts.put("relationship_types", Samples.counts(relationships, type -> type));
        facts.put(
                "with_purl", (int) packages.stream().filter(p -> p.purl != null).count());
        facts.put("extracted_licences", extractedLicences);
        facts.put(
                "samples",
                Samples.of(packages).stream().map(p -> p.facts(stated)).toList());
        return facts;
    }

    Bill bill(Map<String, Object> facts) {
        return new Bill(facts, packages.stream().map(Part::component).toList(), List.of(), List.of());
    }
}
