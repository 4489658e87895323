package org.clausetrail.source.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausetrail.model.Attribute;
import org.clausetrail.tree.Node;

/** The attributes of a run and of its environment, in the words of the matrix of computational evidence. */
final class RunDescription {
    private final Manifest manifest;

    RunDescription(Manifest manifest) {
        this.manifest = manifest;
    }

    /** The stated title, or else the application and the kind of run. */
    String title() {
        return manifest.text("title")
                .orElseGet(() -> manifest.text("software/application/name").orElse("simulation") + ", "
                        + manifest.text("kind").orElse("run"))
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /** All attributes of the run that do not depend on a check. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        copy(attributes, "context-of-use", "contextOfUse");
        copy(attributes, "model-risk", "modelRisk");
        copy(attributes, "run-kind", "kind");
        copy(attributes, "run-status", "run/status");
        copy(attributes, "exit-code", "run/exitCode");
        copy(attributes, "started", "run/startedAt");
        copy(attributes, Attribute.DATE, "run/startedAt");
        copy(attributes, Attribute.DATE, "run/finishedAt");
        copy(attributes, Attribute.PERSON, "run/operator/name");
        copy(attributes, "checked-by", "run/checkedBy/name");
        copy(attributes, "model", "software/application/name");
        copy(attributes, "model-id", "software/application/purl");
        copy(attributes, Attribute.VERSION, "software/application/version");
        copy(attributes, Attribute.COMMIT, "software/application/vcs/commit/gitCommit");
        copy(attributes, Attribute.DIRTY, "software/application/vcs/dirty");
        copy(attributes, "tool-validation", "software/application/validationRef");
        copy(attributes, "campaign", "campaign/id");
        copy(attributes, "country", "site/country");
        put(attributes, "jurisdiction", lines("site/jurisdictions", node -> node.asText("a jurisdiction")));
        copy(attributes, "comparator", "results/0/comparisons/0/reference/kind");
        put(attributes, Attribute.TOOL, words(manifest.root(), "completeness/tool/name", "completeness/tool/version"));
        put(attributes, "hardware", hardware());
        put(attributes, "accelerator", accelerators());
        put(attributes, "os", words(manifest.root(), "system/os/prettyName"));
        put(
                attributes,
                "compiler",
                words(manifest.root(), "software/build/compiler/name", "software/build/compiler/version"));
        put(attributes, "libraries", libraries());
        put(attributes, "software-components", RunSoftware.of(manifest));
        put(attributes, "precision", precision());
        put(attributes, "seeds", seeds());
        put(attributes, "parameters", lines("parameters", p -> words(p, "name") + " = " + words(p, "value", "unit")));
        put(attributes, Attribute.OBSERVED, lines("results", RunDescription::observed));
        put(attributes, "uncertainty", stated("results", "uncertainty/expandedUncertainty"));
        put(attributes, "coverage-factor", stated("results", "uncertainty/coverageFactor"));
        put(attributes, "uncertainty-method", stated("results", "uncertainty/method"));
        put(attributes, "uncertainty-components", UncertaintyBudget.of(manifest));
        put(attributes, "criterion", criteria());
        // The schema has no place for the date that a criterion was set; an extension of ours keeps it.
        copy(attributes, "criterion-date", "extensions/urn:clausetrail:criterion-date");
        put(attributes, "credibility-shortfall", shortfall());
        put(attributes, "repeats", lines("reproducibility", RunDescription::repeat));
        put(attributes, "code-verification", names("verification/codeVerification"));
        put(attributes, "calculation-verification", names("verification/calculationVerification"));
        put(attributes, "outputs", names("outputs"));
        put(
                attributes,
                "approvals",
                lines("approvals", a -> words(a, "meaning") + ": " + words(a, "person/name", "at")));
        put(
                attributes,
                "site",
                words(manifest.root(), "site/organisation", "site/facility", "site/cluster", "site/country"));
        return attributes;
    }

    /** What the run ran on; empty where the manifest says nothing of it. */
    Map<String, String> environment() {
        Map<String, String> attributes = new TreeMap<>();
        put(attributes, "hardware", hardware());
        put(attributes, "accelerator", accelerators());
        put(attributes, "os", words(manifest.root(), "system/os/prettyName"));
        put(attributes, "kernel", words(manifest.root(), "system/kernel/release"));
        put(attributes, "libc", words(manifest.root(), "system/libc"));
        put(
                attributes,
                "container",
                words(manifest.root(), "system/container/image", "system/container/digest/sha256"));
        put(
                attributes,
                "compiler",
                words(manifest.root(), "software/build/compiler/name", "software/build/compiler/version"));
        put(attributes, "libraries", libraries());
        put(
                attributes,
                "site",
                words(manifest.root(), "site/organisation", "site/facility", "site/cluster", "site/country"));
        return attributes;
    }

    String environmentTitle() {
        return Stream.of(hardware(), accelerators(), words(manifest.root(), "system/os/prettyName"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "))
                .replaceAll("\\p{Cntrl}+", " ");
    }

    private void copy(Map<String, String> attributes, String name, String path) {
        manifest.text(path).ifPresent(value -> put(attributes, name, value));
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isBlank()) {
            attributes.put(name, value);
        }
    }

    private String hardware() {
        return manifest.list("hardware/nodes").stream()
                .map(node -> words(node, "count") + " × " + words(node, "cpu/model", "cpu/architecture"))
                .map(text -> text.startsWith(" × ") ? text.substring(3) : text)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String accelerators() {
        return manifest.list("hardware/nodes").stream()
                .flatMap(node -> Manifest.list(node, "accelerators").stream())
                .map(a -> words(a, "count") + " × " + words(a, "vendor", "model") + driver(a))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String driver(Node accelerator) {
        String driver = words(accelerator, "driver/version");
        String runtime = words(accelerator, "runtime/name", "runtime/version");
        return (driver.isEmpty() ? "" : ", driver " + driver) + (runtime.isEmpty() ? "" : ", " + runtime);
    }

    private String libraries() {
        List<String> all = manifest.list("software/components").stream()
                .map(component -> words(component, "name", "version"))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        String shown = all.stream().limit(12).collect(Collectors.joining(", "));
        return all.size() > 12 ? shown + ", and " + (all.size() - 12) + " more" : shown;
    }

    private String precision() {
        String compute = words(manifest.root(), "numerics/precision/compute");
        boolean fast = manifest.text("numerics/fastMath").filter("true"::equals).isPresent();
        return compute + (fast ? ", fast math" : "");
    }

    private String seeds() {
        return manifest.list("numerics/randomness").stream()
                .map(stream -> words(stream, "stream") + " = " + words(stream, "seed"))
                .collect(Collectors.joining(", "));
    }

    /** {@code name = value ± U unit (k = 2, p = 0.95)}, as far as it is stated. */
    private static String observed(Node result) {
        StringBuilder text =
                new StringBuilder(words(result, "name")).append(" = ").append(words(result, "value"));
        Optional<String> expanded = Manifest.text(result, "uncertainty/expandedUncertainty");
        expanded.ifPresent(u -> text.append(" ± ").append(u));
        String unit = words(result, "unit");
        text.append(unit.isEmpty() || unit.equals("1") ? "" : " " + unit);
        List<String> how = new ArrayList<>();
        Manifest.text(result, "uncertainty/coverageFactor").ifPresent(k -> how.add("k = " + k));
        Manifest.text(result, "uncertainty/coverageProbability").ifPresent(p -> how.add("p = " + p));
        if (expanded.isPresent()) {
            text.append(how.isEmpty() ? "" : " (" + String.join(", ", how) + ")");
        } else {
            text.append(" (no uncertainty)");
        }
        return text.toString();
    }

    private String criteria() {
        return manifest.list("results").stream()
                .flatMap(result -> Manifest.list(result, "comparisons").stream())
                .flatMap(comparison -> Manifest.list(comparison, "metric").stream()
                        .map(metric -> words(metric, "name") + " = " + words(metric, "value", "unit") + " against "
                                + words(comparison, "reference/kind", "reference/id")
                                + Manifest.text(metric, "criterion")
                                        .map(c -> ", criterion " + c)
                                        .orElse("")
                                + ": " + words(metric, "verdict")))
                .collect(Collectors.joining("\n"));
    }

    /** The values at a path of the items of a list, where every item states one; else nothing. */
    private String stated(String list, String path) {
        List<String> values = manifest.list(list).stream()
                .flatMap(item -> Manifest.text(item, path).stream())
                .toList();
        return values.size() < manifest.list(list).size() ? "" : String.join("; ", values);
    }

    /** The credibility factors that have a goal and no evidence for it. */
    private String shortfall() {
        return manifest.list("verification/vv40").stream()
                .filter(factor -> Manifest.text(factor, "goal").isPresent()
                        && Manifest.text(factor, "evidence").isEmpty())
                .map(factor -> words(factor, "factor"))
                .collect(Collectors.joining(", "));
    }

    private static String repeat(Node repeat) {
        String deviations = Manifest.list(repeat, "deviation").stream()
                .map(d -> words(d, "resultId") + " " + words(d, "absolute", "unit")
                        + Manifest.text(d, "tolerance")
                                .map(t -> " of at most " + t)
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return words(repeat, "relation", "mode") + ": " + words(repeat, "verdict")
                + (deviations.isEmpty() ? "" : " (deviation " + deviations + ")");
    }

    private String names(String list) {
        return lines(list, resource -> words(resource, "name", "digest/sha256"));
    }

    private String lines(String list, Function<Node, String> line) {
        return manifest.list(list).stream().map(line).collect(Collectors.joining("\n"));
    }

    /** The stated scalars of these paths, separated by blanks. */
    private static String words(Node from, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> Manifest.text(from, path).stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
