package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.check.CheckDefinition;
import org.clausetrail.regulation.check.Facts;
import org.clausetrail.regulation.rule.Scene;
import org.clausetrail.trace.Trace;

/**
 * Assesses the evidence: a verdict for each clause of the chosen regulations, and the findings of all checks. Costs as
 * many walks over items and their links as there are expectations and rules; nothing is compared pairwise.
 */
// [impl->CT-REQ-226]
public final class Assessor {
    private static final Comparator<Finding> HEAVIEST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::check)
            .thenComparing(finding ->
                    finding.items().isEmpty() ? "" : finding.items().get(0).value())
            .thenComparing(finding -> finding.source().toString())
            .thenComparing(Finding::message);

    private final List<Catalog> catalogs;
    private final List<Rules> rules;
    private final Checks checks;
    private final List<Finding> replaced;

    private Assessor(List<Catalog> catalogs, List<Rules> rules, Checks checks, List<Finding> replaced) {
        this.replaced = List.copyOf(replaced);
        this.catalogs = List.copyOf(catalogs);
        this.rules = List.copyOf(rules);
        this.checks = checks;
    }

    /** Reads the catalogs of the chosen regulations, their rules and the checks. */
    public static Assessor of(MappingFiles files, List<String> regulations) {
        List<Catalog> catalogs = Catalogs.of(files).read(regulations);
        List<Rules> rules =
                catalogs.stream().map(catalog -> Rules.of(catalog, files)).toList();
        return new Assessor(catalogs, rules, Checks.of(files), replaced(files, regulations));
    }

    /** A verdict by rules that the project wrote itself must not look like one by the shipped rules. */
    // [impl->CT-REQ-241]
    private static List<Finding> replaced(MappingFiles files, List<String> regulations) {
        List<String> names = new ArrayList<>(List.of("index.yaml", "checks.yaml"));
        regulations.forEach(id -> names.addAll(List.of(id + ".yaml", "rules/" + id + ".yaml")));
        return files.replaced(names).stream()
                .map(name -> new Finding(
                        "M01",
                        Severity.WARNING,
                        "The project replaces the shipped " + name
                                + " by its own, so what it decides is the project's view. Justify the difference in a"
                                + " review.",
                        List.of(),
                        SourceRef.file("regulatory-mappings/" + name)))
                .toList();
    }

    /** Assesses a trace. */
    public Assessment assess(Trace trace, Profile profile, CheckSettings settings, Waivers waivers, Baseline baseline) {
        Scene scene = Scene.of(trace);
        Judgements judgements = new Judgements(trace);
        List<RegulationResult> regulations = new ArrayList<>();
        for (int i = 0; i < catalogs.size(); i++) {
            regulations.add(new ClauseAssessor(catalogs.get(i), rules.get(i), profile, scene, judgements).assess());
        }
        Set<Finding> found = new LinkedHashSet<>(trace.findings());
        found.addAll(replaced);
        found.removeIf(finding -> Judgements.namesClause(finding, catalogs, trace));
        Set<Key> known = new LinkedHashSet<>();
        found.forEach(finding -> known.add(Key.of(finding)));
        Facts facts = new Facts(scene, profile, settings, regulations);
        for (CheckDefinition check : checks.definitions()) {
            for (Finding finding : check.run(facts).findings()) {
                // Reading may have found the same already, at the same place.
                if (known.add(Key.of(finding))) {
                    found.add(finding);
                }
            }
        }
        Contradictions contradictions = new Contradictions(found, checks);
        regulations.replaceAll(contradictions::applied);
        return new Assessment(regulations, judged(List.copyOf(found), trace, waivers, baseline));
    }

    private List<AssessedFinding> judged(List<Finding> found, Trace trace, Waivers waivers, Baseline baseline) {
        String released = trace.release().map(Trace.Release::date).orElse("");
        List<Finding> all = new ArrayList<>(found);
        all.addAll(waivers.findings(found, released));
        return all.stream()
                .sorted(HEAVIEST_FIRST)
                .map(finding -> {
                    Optional<Waiver> waiver = waivers.lowering(finding, released);
                    return new AssessedFinding(
                            finding,
                            checks.clauses(finding.check()),
                            waiver.map(Waiver::id).orElse(""),
                            baseline.since(finding));
                })
                .toList();
    }

    /** What makes two findings one: check, items and place where there are items, else all of it. */
    private record Key(String check, List<ItemId> items, SourceRef source, String message) {
        static Key of(Finding finding) {
            boolean repeated = finding.check().equals("C27");
            return new Key(finding.check(), finding.items(), finding.source(), repeated ? "" : finding.message());
        }
    }
}
