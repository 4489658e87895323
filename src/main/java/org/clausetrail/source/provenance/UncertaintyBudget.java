package org.clausetrail.source.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausetrail.tree.Node;

/**
 * The contributions to the uncertainties of a run in words, a line each: what from, how evaluated, with which standard
 * uncertainty and sensitivity, how much it contributes (GUM, ISO/IEC 17025 7.6.1).
 */
// [impl->CT-REQ-298]
final class UncertaintyBudget {
    private UncertaintyBudget() {}

    /** The lines of all results of a manifest; empty where it states no contribution. */
    static String of(Manifest manifest) {
        return manifest.list("results").stream()
                .flatMap(result -> Manifest.list(result, "uncertainty/components").stream())
                .map(UncertaintyBudget::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String line(Node component) {
        List<String> parts = new ArrayList<>();
        add(parts, "type ", component, "type");
        add(parts, "", component, "distribution");
        add(parts, "u = ", component, "standardUncertainty", "unit");
        add(parts, "sensitivity ", component, "sensitivity");
        add(parts, "contributes ", component, "contribution");
        add(parts, "from ", component, "evidence");
        String name = words(component, "source");
        String of = name.isEmpty() ? words(component, "id") : name;
        return of + (of.isEmpty() || parts.isEmpty() ? "" : ": ") + String.join(", ", parts);
    }

    private static void add(List<String> parts, String before, Node component, String... paths) {
        String words = words(component, paths);
        if (!words.isEmpty()) {
            parts.add(before + words);
        }
    }

    private static String words(Node component, String... paths) {
        return List.of(paths).stream()
                .flatMap(path -> Manifest.text(component, path).stream())
                .map(text -> text.replace('\n', ' ').strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
