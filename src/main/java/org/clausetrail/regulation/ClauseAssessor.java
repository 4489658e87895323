package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.ExpectationResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.rule.Expectation;
import org.clausetrail.regulation.rule.Scene;

/** Gives every clause of a catalog its verdict and the reason for it. */
// [impl->CT-REQ-223]
final class ClauseAssessor {
    private final Catalog catalog;
    private final Rules rules;
    private final Applicability applicability;
    private final Scene scene;
    private final Judgements judgements;

    ClauseAssessor(Catalog catalog, Rules rules, Profile profile, Scene scene, Judgements judgements) {
        this.judgements = judgements;
        this.catalog = catalog;
        this.rules = rules;
        this.applicability = new Applicability(catalog, profile);
        this.scene = scene;
    }

    RegulationResult assess() {
        Map<String, ClauseResult> results = new HashMap<>();
        Map<String, List<ClauseResult>> below = new HashMap<>();
        List<Clause> clauses = catalog.clauses();
        // Children stand behind their parents, so that walking backwards meets every child before its parent.
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Clause clause = clauses.get(i);
            ClauseResult result = assess(clause, below.getOrDefault(clause.id(), List.of()));
            results.put(clause.id(), result);
            below.computeIfAbsent(clause.parent(), id -> new ArrayList<>()).add(result);
        }
        List<ClauseResult> ordered = new ArrayList<>();
        for (Clause clause : clauses) {
            ClauseResult result = results.get(clause.id());
            if (result != null) {
                ordered.add(result);
            }
        }
        return new RegulationResult(catalog, ordered);
    }

    private ClauseResult assess(Clause clause, List<ClauseResult> below) {
        Optional<String> against = applicability.reasonAgainst(clause);
        if (against.isPresent()) {
            return new ClauseResult(clause, Verdict.NOT_APPLICABLE, against.get(), List.of());
        }
        Optional<List<Expectation>> expectations = rules.of(clause);
        if (expectations.isPresent()) {
            return judged(clause, expectations.get());
        }
        if (!clause.requirement() && !below.isEmpty()) {
            return summary(clause, below);
        }
        return clause.requirement()
                ? unruled(clause)
                : new ClauseResult(
                        clause, Verdict.NOT_ASSESSED, "This entry carries no requirement of its own.", List.of());
    }

    /** A clause without a rule: only a person can say whether it is met, and a signed review says that one did. */
    // [impl->CT-REQ-367]
    private ClauseResult unruled(Clause clause) {
        Optional<Item> judgement = judgements.standingFor(clause);
        if (judgement.isPresent()) {
            String by = judgement.get().id() + " by " + judgement.get().text(Attribute.PERSON);
            return new ClauseResult(
                    clause, Verdict.AUTHORED, "No rule decides this clause. A person did, in " + by + ".", List.of());
        }
        String why = clause.automatable().equals("none")
                ? "No record that can be read decides this clause: "
                : "No rule decides this clause: ";
        return new ClauseResult(
                clause,
                Verdict.NOT_ASSESSED,
                why + "a person judges it, and records that as a review that names " + clause.id()
                        + " under \"reviews\".",
                List.of());
    }

    private ClauseResult judged(Clause clause, List<Expectation> expectations) {
        List<ExpectationResult> results = new ArrayList<>();
        for (Expectation expectation : expectations) {
            Expectation.Outcome found = expectation.outcome(scene);
            results.add(new ExpectationResult(
                    expectation.statement(),
                    expectation.document(),
                    found.met(),
                    found.total(),
                    found.evidence(),
                    found.missing(),
                    found.supportOnly()));
        }
        boolean authored = expectations.stream().allMatch(Expectation::authored);
        Verdict verdict = authored ? Verdict.AUTHORED : verdict(results);
        boolean text = expectations.stream().anyMatch(Expectation::authored);
        return verdict == Verdict.FULFILLED && !clause.automatable().equals("full") && !text
                ? personal(clause, results)
                : new ClauseResult(clause, verdict, reason(verdict, results), results);
    }

    /** Records that are complete, for a clause that also asks for what no record can show by itself. */
    private ClauseResult personal(Clause clause, List<ExpectationResult> results) {
        Optional<Item> judgement = judgements.standingFor(clause);
        String met = reason(Verdict.FULFILLED, results);
        if (judgement.isPresent()) {
            String by = judgement.get().id() + " by " + judgement.get().text(Attribute.PERSON);
            return new ClauseResult(clause, Verdict.FULFILLED, met + " Judged adequate in " + by + ".", results);
        }
        List<Item> against = judgements.against(clause);
        if (!against.isEmpty()) {
            String by = against.get(0).id()
                    + " names this clause and does not stand for it: it is unsigned, undecided or" + " failed.";
            return new ClauseResult(clause, Verdict.PARTIAL, met + " But " + by, results);
        }
        return new ClauseResult(
                clause,
                Verdict.SUPPORTED,
                met + " Whether that is adequate a person must judge: record it as a review that names " + clause.id()
                        + " under \"reviews\".",
                results);
    }

    private static Verdict verdict(List<ExpectationResult> results) {
        if (results.stream().allMatch(ClauseAssessor::complete)) {
            boolean support = results.stream().anyMatch(ExpectationResult::supportOnly);
            return support ? Verdict.SUPPORTED : Verdict.FULFILLED;
        }
        return results.stream().allMatch(result -> result.met() == 0) ? Verdict.MISSING : Verdict.PARTIAL;
    }

    private static boolean complete(ExpectationResult result) {
        return result.total() > 0 && result.met() == result.total();
    }

    private static String reason(Verdict verdict, List<ExpectationResult> results) {
        return switch (verdict) {
            case FULFILLED ->
                results.size() == 1 ? "The expectation is met." : "All " + results.size() + " expectations are met.";
            case SUPPORTED ->
                "All expectations are met, but in part only by evidence that this clause does not accept alone.";
            case AUTHORED ->
                results.stream().allMatch(ClauseAssessor::complete)
                        ? "The authored text is present; a person must judge it."
                        : "Authored text is absent: " + open(results);
            default -> open(results);
        };
    }

    /** What is open, expectation by expectation. */
    private static String open(List<ExpectationResult> results) {
        List<String> open = new ArrayList<>();
        for (ExpectationResult result : results) {
            if (!complete(result)) {
                open.add(result.statement() + " "
                        + (result.total() == 0
                                ? "(nothing to look at)"
                                : "(" + result.met() + " of " + result.total() + ")"));
            }
        }
        return String.join(" ", open);
    }

    /** A heading is as good as the weakest entry below it that applies. */
    static ClauseResult summary(Clause clause, List<ClauseResult> below) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        below.forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((verdict, count) -> words.add(count + " " + verdict.title()));
        return new ClauseResult(
                clause, summary(counts, below.size()), "Entries below: " + String.join(", ", words) + ".", List.of());
    }

    private static Verdict summary(Map<Verdict, Integer> counts, int all) {
        if (counts.getOrDefault(Verdict.NOT_APPLICABLE, 0) == all) {
            return Verdict.NOT_APPLICABLE;
        }
        boolean some =
                Stream.of(Verdict.FULFILLED, Verdict.SUPPORTED, Verdict.PARTIAL).anyMatch(counts::containsKey);
        if (counts.containsKey(Verdict.MISSING)) {
            return some ? Verdict.PARTIAL : Verdict.MISSING;
        }
        if (counts.containsKey(Verdict.PARTIAL)) {
            return Verdict.PARTIAL;
        }
        for (Verdict verdict : List.of(Verdict.NOT_ASSESSED, Verdict.AUTHORED, Verdict.SUPPORTED)) {
            if (counts.containsKey(verdict)) {
                return verdict;
            }
        }
        return Verdict.FULFILLED;
    }
}
