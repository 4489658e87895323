package org.clausetrail.regulation.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Profile;

/**
 * One entry of the check file.
 *
 * @param id such as {@code C01}
 * @param statement what it finds, in words
 * @param basis where it comes from
 * @param clauses ids of the clauses that it serves
 * @param severities severity by {@code default}, safety class and documentation level
 * @param foundBy who finds it: a check, a reader, or the composing of the dossier
 * @param checks what runs; empty unless found by a check
 */
public record CheckDefinition(
        String id,
        String statement,
        String basis,
        List<String> clauses,
        Map<String, Severity> severities,
        String foundBy,
        List<Check> checks) {
    public CheckDefinition {
        clauses = List.copyOf(clauses);
        severities = Map.copyOf(severities);
        checks = List.copyOf(checks);
    }

    /** Its severity for a product: the heaviest of those stated for its class and level, else the default. */
    public Severity severity(Profile profile) {
        return Stream.of(profile.documentationLevel(), "class-" + profile.safetyClass())
                .map(key -> Optional.ofNullable(severities.get(key.toLowerCase(Locale.ROOT))))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(severities.getOrDefault("default", Severity.WARNING));
    }

    /** Runs it. */
    public Report run(Facts facts) {
        Report report = new Report(id, severity(facts.profile()));
        checks.forEach(check -> check.run(facts, report));
        return report;
    }
}
