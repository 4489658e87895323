package org.clausetrail.source.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas of CycloneDX 1.1 to 1.7 demand of single elements, the same for JSON and XML. A document that breaks a
 * rule is read as far as it can be understood, with a warning.
 */
// [impl->CT-REQ-190]
final class CycloneDxRules {
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern SERIAL =
            Pattern.compile("urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Set<String> TYPES = Set.of(
            "application",
            "framework",
            "library",
            "container",
            "platform",
            "operating-system",
            "device",
            "device-driver",
            "firmware",
            "file",
            "machine-learning-model",
            "data",
            "cryptographic-asset");

    private static final Set<String> FLOWS = Set.of("inbound", "outbound", "bi-directional", "unknown");

    /** Fields that hold one of a few words. */
    private static final Map<String, Map<String, Set<String>>> WORDS = Map.of(
            "component", Map.of("type", TYPES, "scope", Set.of("required", "optional", "excluded")),
            "patch", Map.of("type", Set.of("unofficial", "monkey", "backport", "cherry-pick")),
            "issue", Map.of("type", Set.of("defect", "enhancement", "security")),
            "dataflow", Map.of("flow", FLOWS),
            "classification", Map.of("flow", FLOWS),
            "text", Map.of("encoding", Set.of("base64")),
            "distributionConstraints", Map.of("tlp", Set.of("CLEAR", "GREEN", "AMBER", "AMBER_AND_STRICT", "RED")));

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "component", List.of("type", "name"),
            "patch", List.of("type"),
            "issue", List.of("type"),
            "swid", List.of("tagId", "name"),
            "dependency", List.of("ref"),
            "property", List.of("name"),
            "hash", List.of("alg"));

    private static final Map<String, Map<String, Pattern>> FORMS =
            Map.of("bom", Map.of("serialNumber", SERIAL), "metadata", Map.of("timestamp", MOMENT));

    private final Set<String> mixing;
    private final Consumer<String> warnings;
    private boolean mixed;

    /**
     * @param mixing versions that allow licences beside expressions
     * @param warnings takes a sentence for each departure
     */
    private CycloneDxRules(Set<String> mixing, Consumer<String> warnings) {
        this.mixing = mixing;
        this.warnings = warnings;
    }

    /** The rules of the JSON schemas. */
    static CycloneDxRules ofJson(Consumer<String> warnings) {
        return new CycloneDxRules(Set.of("1.2", "1.3", "1.4", "1.7"), warnings);
    }

    /** The rules of the XML schemas. */
    static CycloneDxRules ofXml(Consumer<String> warnings) {
        return new CycloneDxRules(Set.of("1.7"), warnings);
    }

    /** One element with its simple values by field; a field that stands there twice has two. */
    record Element(String kind, Map<String, List<String>> fields) {
        int count(String field) {
            return fields.getOrDefault(field, List.of()).size();
        }

        String value(String field) {
            List<String> values = fields.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    /** Looks at one element. */
    void check(Element element) {
        for (String field : REQUIRED.getOrDefault(element.kind(), List.of())) {
            if (element.value(field).isBlank()) {
                warn(element, "lacks \"" + field + "\"");
            }
        }
        WORDS.getOrDefault(element.kind(), Map.of()).forEach((field, words) -> {
            String value = element.value(field);
            if (element.count(field) > 0 && !value.isBlank() && !words.contains(value)) {
                warn(element, "has the unknown " + field + " \"" + value + "\"");
            }
        });
        FORMS.getOrDefault(element.kind(), Map.of()).forEach((field, form) -> {
            if (element.count(field) > 0
                    && !form.matcher(element.value(field).strip()).matches()) {
                warn(element, "has a " + field + " of the wrong form, \"" + element.value(field) + "\"");
            }
        });
        if (element.count("bom-ref") > 0 && element.value("bom-ref").isEmpty()) {
            warn(element, "has an empty reference (bom-ref)");
        }
        switch (element.kind()) {
            case "license" -> licence(element);
            case "licenses" -> choice(element);
            case "component" -> range(element);
            case "citation" -> citation(element);
            case "metadata" -> {
                if (element.count("distribution") > 0) {
                    warn(element, "has a \"distribution\" instead of distributionConstraints");
                }
            }
            default -> {
                // no rule about several fields
            }
        }
    }

    private void licence(Element licence) {
        String id = licence.value("id");
        if (licence.count("id") + licence.count("name") != 1) {
            warn(licence, "must have either one id or one name");
        }
        if (licence.count("id") > 0 && !SpdxLicences.contains(id.strip())) {
            warn(licence, "has the id \"" + id + "\", which is not in the SPDX License List");
        }
    }

    /** A list of licences; its fields are "license" and "expression", and "both" for a choice of JSON that has both. */
    private void choice(Element list) {
        int expressions = list.count("expression");
        mixed |= expressions > 1 || expressions == 1 && list.count("license") > 0;
        if (list.count("both") > 0) {
            warn(list, "has a licence that is an expression as well");
        }
    }

    /** Looks at what depends on the version of the specification, which may stand behind everything else. */
    void finish(@Nullable String version) {
        if (mixed && !mixing.contains(String.valueOf(version))) {
            warnings.accept("The document mixes licences and expressions, or has several expressions, for one"
                    + " component, which CycloneDX " + version + " does not allow.");
        }
    }

    private void citation(Element citation) {
        if (citation.count("attributedTo") + citation.count("process") == 0) {
            warn(citation, "names neither who nor what process it is due to");
        }
        if (citation.count("pointers") > 0 == citation.count("expressions") > 0) {
            warn(citation, "must have either pointers or expressions");
        }
    }

    /** Ranges of versions are for components that others bring along (1.7). */
    private void range(Element component) {
        if (component.count("versionRange") == 0) {
            return;
        }
        List<String> faults = new ArrayList<>();
        if (component.count("version") > 0) {
            faults.add("has both a version and a range of versions");
        }
        if (!component.value("isExternal").equals("true")) {
            faults.add("has a range of versions but is not external");
        }
        faults.forEach(fault -> warn(component, fault));
    }

    private void warn(Element element, String fault) {
        String name = element.kind().equals("component") ? element.value("name") : "";
        warnings.accept("The document departs from the schema of CycloneDX: an element \"" + element.kind() + "\""
                + (name.isBlank() ? "" : " (" + name + ")") + " " + fault + ".");
    }
}
