package org.clausetrail.source.provenance;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausetrail.tree.Node;

/**
 * The software that a run used and that its manifest identifies by a package URL, a digest or an entry of the SOUP list: a
 * line each, {@code NAME VERSION · purl URL · sha256 DIGEST · soup ID} as far as stated (rule R21).
 */
final class RunSoftware {
    private RunSoftware() {}

    /** The lines of a manifest; empty where it identifies nothing. */
    static String of(Manifest manifest) {
        return manifest.list("software/components").stream()
                .map(RunSoftware::line)
                .filter(line -> line.contains(" · "))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String line(Node component) {
        String name = Stream.of("name", "version")
                .flatMap(path -> Manifest.text(component, path).stream())
                .collect(Collectors.joining(" "));
        return name
                + part(component, "purl", "purl")
                + part(component, "sha256", "digest/sha256")
                + part(component, "soup", "soupRef");
    }

    private static String part(Node component, String word, String path) {
        return Manifest.text(component, path)
                .map(text -> text.replace('\n', ' ').strip())
                .filter(text -> !text.isEmpty())
                .map(text -> " · " + word + " " + text)
                .orElse("");
    }
}
