package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Tracer;

/** Evidence for tests, written as it would be told: items, links and results, on a release 2.0.0. */
public final class Sample {
    /** Commit of the release. */
    public static final String COMMIT = "1111111111111111111111111111111111111111";

    private static final Trace.Release RELEASE = new Trace.Release("2.0.0", "v2.0.0", COMMIT, "2026-03-01T00:00:00Z");

    private final List<Item> items = new ArrayList<>();
    private final List<LinkClaim> links = new ArrayList<>();
    private ChangeHistory history = ChangeHistory.NONE;
    private Profile profile = new Profile("B", "enhanced", Set.of(), Set.of());
    private CheckSettings settings = CheckSettings.of("Analyser", "2.0.0");
    private Waivers waivers = Waivers.NONE;
    private Baseline baseline = Baseline.NONE;

    /** An item; attributes are given as {@code name=value}. */
    public Sample item(ItemKind kind, String id, String... attributes) {
        Map<String, String> map = new TreeMap<>();
        String title = "";
        String path = "items.yaml";
        for (String attribute : attributes) {
            String[] pair = attribute.split("=", 2);
            switch (pair[0]) {
                case "title" -> title = pair[1];
                case "file" -> path = pair[1];
                default -> map.put(pair[0], pair[1]);
            }
        }
        items.add(new Item(
                new ItemId(id), kind, "rev-" + id, title, SourceRef.file(path).at(items.size() + 1), map));
        return this;
    }

    /** A link between two items. */
    public Sample link(String from, LinkKind kind, String to) {
        return link(from, kind, to, "");
    }

    /** A link that names a revision of its target. */
    public Sample link(String from, LinkKind kind, String to, String revision) {
        links.add(new LinkClaim(
                new ItemId(from),
                kind,
                new ItemId(to),
                revision,
                Origin.FIELD,
                SourceRef.file("links.yaml").at(links.size() + 1)));
        return this;
    }

    /** A test case of a level that verifies a requirement, with one result on the release. */
    public Sample tested(String requirement, String test, String level, String outcome) {
        item(ItemKind.TEST_CASE, test, "level=" + level);
        link(test, LinkKind.VERIFIES, requirement);
        return result(test, test + ".1", outcome);
    }

    /** A result of a test on the release, complete in every field. */
    public Sample result(String test, String id, String outcome, String... attributes) {
        List<String> all = new ArrayList<>(List.of(
                Attribute.OUTCOME + "=" + outcome,
                Attribute.COMMIT + "=" + COMMIT,
                "version=2.0.0",
                "date=2026-02-01T10:00:00Z",
                "environment=Linux, Java 17",
                "tool=JUnit 5"));
        all.addAll(List.of(attributes));
        item(ItemKind.TEST_RESULT, id, all.toArray(String[]::new));
        return link(id, LinkKind.RESULT_OF, test);
    }

    /** A simulation run that verifies a requirement and passed on the release. */
    public Sample simulated(String requirement, String run, String... attributes) {
        List<String> all = new ArrayList<>(List.of(Attribute.OUTCOME + "=PASS", Attribute.COMMIT + "=" + COMMIT));
        all.addAll(List.of(attributes));
        item(ItemKind.SIMULATION_RUN, run, all.toArray(String[]::new));
        return link(run, LinkKind.VERIFIES, requirement);
    }

    public Sample history(ChangeHistory other) {
        history = other;
        return this;
    }

    public Sample profile(String safetyClass, String level, Set<String> traits, Set<String> excluded) {
        profile = new Profile(safetyClass, level, traits, excluded);
        return this;
    }

    public Sample settings(CheckSettings other) {
        settings = other;
        return this;
    }

    public Sample waivers(Waivers other) {
        waivers = other;
        return this;
    }

    public Sample baseline(Baseline other) {
        baseline = other;
        return this;
    }

    /** The trace of it. */
    public Trace trace() {
        return Tracer.trace(new Evidence(items, links, List.of()), Optional.of(RELEASE), history);
    }

    /** Assesses it against some regulations. */
    public Assessment assess(String... regulations) {
        return Assessor.of(MappingFiles.shipped(), List.of(regulations))
                .assess(trace(), profile, settings, waivers, baseline);
    }

    /** The result of one clause. */
    public Assessment.ClauseResult clause(String regulation, String clause) {
        return assess(regulation).regulations().get(0).clauses().stream()
                .filter(result -> result.clause().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    /** The findings of one check, without any regulation. */
    public List<Finding> findings(String check, String... regulations) {
        return assess(regulations).findings().stream()
                .map(Assessment.AssessedFinding::finding)
                .filter(finding -> finding.check().equals(check))
                .toList();
    }
}
