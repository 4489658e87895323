package org.clausetrail.project;

import java.util.Locale;
import java.util.Optional;

/** The families of evidence that a project file can declare. */
public enum SourceType {
    REQUIREMENTS("Needs, requirements, claims, software items or units: Markdown, CSV, YAML."),
    RISKS("Hazards, hazardous situations and risk controls: CSV, YAML."),
    SOUP("The list of SOUP items with their evaluation."),
    SBOM("Bill of materials: CycloneDX or SPDX."),
    VEX("Exploitability statements: OpenVEX, CSAF, CycloneDX."),
    ANOMALIES("Known anomalies."),
    CHANGES("Change requests and problem reports."),
    RELEASES("Releases and tested versions."),
    REVIEWS("Review records."),
    APPROVALS("Approvals of exact contents."),
    BRIDGES("Regression analyses that carry results of one version over to another."),
    MAPPINGS("Which test verifies which requirement, kept apart from both."),
    TESTS("Test reports."),
    COVERAGE("Code coverage: JaCoCo, Cobertura, LCOV."),
    RUNS("Manifests of simulation runs."),
    DOCUMENTS("Authored documents that clauses ask for.");

    private final String meaning;

    SourceType(String meaning) {
        this.meaning = meaning;
    }

    /** The key in the project file, such as {@code tests}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it holds, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The type of that {@linkplain #word() word}. */
    public static Optional<SourceType> of(String word) {
        for (SourceType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
