package org.clausetrail.source.component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.clausetrail.source.Samples;
import org.jspecify.annotations.Nullable;

/** A CycloneDX document (ECMA-424) while it is read from JSON or XML: the same facts and the same doubts for both. */
final class CycloneDx {
    private static final Map<String, Integer> HEX_LENGTHS = Map.ofEntries(
            Map.entry("MD5", 32),
            Map.entry("SHA-1", 40),
            Map.entry("SHA-256", 64),
            Map.entry("SHA-384", 96),
            Map.entry("SHA-512", 128),
            Map.entry("SHA3-256", 64),
            Map.entry("SHA3-384", 96),
            Map.entry("SHA3-512", 128),
            Map.entry("BLAKE2b-256", 64),
            Map.entry("BLAKE2b-384", 96),
            Map.entry("BLAKE2b-512", 128),
            Map.entry("BLAKE3", 64),
            Map.entry("Streebog-256", 64),
            Map.entry("Streebog-512", 128));

    @Nullable
    String specVersion;

    @Nullable
    String serialNumber;

    @Nullable
    Object bomVersion;

    int top;
    int deepest;
    int licensed;
    int services;

    @Nullable
    Component product;

    final List<Component> components = new ArrayList<>();
    final List<Vulnerability> vulnerabilities = new ArrayList<>();
    final Set<String> refs = new HashSet<>();
    /** References below services and the product: known, but no part of the flat lists that are counted. */
    final Set<String> nestedRefs = new HashSet<>();

    final List<Dependency> dependencies = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** One entry of the dependency graph. */
    record Dependency(String ref, List<String> dependsOn) {}

    /** Takes a component at a depth, 1 for the top level. */
    void component(Component component, int depth, boolean hasLicences) {
        components.add(component);
        top += depth == 1 ? 1 : 0;
        deepest = Math.max(deepest, depth);
        licensed += hasLicences ? 1 : 0;
        reference(component.ref());
        if (component.name().isBlank()) {
            warn("A component has no name.");
        }
        component.hashes().forEach((algorithm, value) -> hash(component, algorithm, value));
        if (hasLicences && component.licences().stream().anyMatch(licence -> licence == null || licence.isBlank())) {
            warn("The component " + component.identity() + " has a licence without id, name or expression.");
        }
    }

    /** Takes the parts of a component, which were read before the component was complete. */
    void take(CycloneDx parts) {
        components.addAll(parts.components);
        deepest = Math.max(deepest, parts.deepest);
        licensed += parts.licensed;
        parts.refs.forEach(this::reference);
        parts.warnings.forEach(this::warn);
    }

    /** Takes a reference that others may point to. */
    void reference(String ref) {
        if (!ref.isEmpty() && !refs.add(ref)) {
            warn("The reference \"" + ref + "\" is used for two parts of the document.");
        }
    }

    void warn(String sentence) {
        // A broken generator repeats itself; a thousand sentences tell no more than the first hundred.
        if (warnings.size() < 100 && !warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    private void hash(Component component, String algorithm, String value) {
        Integer length = HEX_LENGTHS.get(algorithm);
        if (length == null) {
            warn("The component " + component.identity() + " has a hash of the unknown algorithm \"" + algorithm
                    + "\".");
        } else if (value.length() != length || !value.toLowerCase(Locale.ROOT).matches("[0-9a-f]+")) {
            warn("The " + algorithm + " hash of the component " + component.identity() + " is no such hash.");
        }
    }

    Bill bill(boolean json) {
        List<String> dangling = dependencies.stream()
                .flatMap(dependency -> {
                    List<String> all = new ArrayList<>(dependency.dependsOn());
                    all.add(dependency.ref());
                    return all.stream();
                })
                .filter(ref -> !refs.contains(ref))
                .toList();
        dangling.stream()
                .filter(ref -> !nestedRefs.contains(ref))
                .distinct()
                .sorted()
                .limit(20)
                .forEach(ref ->
                        warn("The dependency graph names \"" + ref + "\", which the document does not contain."));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("spec_version", specVersion);
        facts.put("serial_number", serialNumber);
        facts.put("bom_version", bomVersion);
        facts.put("components_top", top);
        facts.put("components_all", components.size());
        facts.put("max_component_depth", deepest);
        facts.put("types", Samples.counts(components, Component::type));
        facts.put("with_purl", count(c -> c.purl() != null && !c.purl().isEmpty()));
        facts.put("with_licence", licensed);
        facts.put("with_hashes", count(c -> !c.hashes().isEmpty()));
        facts.put("metadata_component", product == null ? null : product.facts());
        facts.put("services", services);
        facts.put("dependency_entries", dependencies.size());
        facts.put(
                "dependency_edges",
                dependencies.stream().mapToInt(d -> d.dependsOn().size()).sum());
        if (json) {
            facts.put("dangling_dependency_refs", dangling.size());
        }
        facts.put("vulnerabilities", vulnerabilities.size());
        facts.put(
                "vulnerability_ids",
                Samples.of(vulnerabilities.stream().map(Vulnerability::id).toList()));
        List<Vulnerability> analysed =
                vulnerabilities.stream().filter(v -> v.state() != null).toList();
        facts.put("analysis_states", Samples.counts(analysed, Vulnerability::state));
        facts.put(
                "samples", Samples.of(components).stream().map(Component::facts).toList());
        return new Bill(facts, components, vulnerabilities, warnings);
    }

    private int count(Predicate<Component> test) {
        return (int) components.stream().filter(test).count();
    }
}
