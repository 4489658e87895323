package org.clausetrail.regulation.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LifeCycle;

/**
 * One thing that a clause expects.
 *
 * @param statement what is expected, as a sentence
 * @param supportsOnly kinds of items that are not accepted as evidence alone
 * @param test how it is tested
 */
public record Expectation(String statement, Set<ItemKind> supportsOnly, Test test) {
    /** Most evidence and most missing items that one outcome names; {@code met} and {@code total} count them all. */
    public static final int NAMED = 500;

    public Expectation {
        supportsOnly = Set.copyOf(supportsOnly);
    }

    /** Whether a person's text is all that it asks for. */
    public boolean authored() {
        return test instanceof Authored;
    }

    /** Type of the document that it asks for; empty where it asks for none. */
    public String document() {
        return test instanceof Authored authored ? authored.document() : "";
    }

    /** Tests it. Costs what its selections and conditions look at. */
    public Outcome outcome(Scene scene) {
        return test.outcome(scene.supportingOnly(supportsOnly));
    }

    /** The forms of a test. */
    public sealed interface Test {
        Outcome outcome(Scene scene);
    }

    /** Each selected item must fulfil a condition. */
    public record ForEach(Selection each, Condition must) implements Test {
        @Override
        public Outcome outcome(Scene scene) {
            Tally tally = new Tally();
            for (int item : each.of(scene)) {
                Standing standing = must.of(item, scene);
                int[] witnesses = scene.takeWitnesses();
                if (standing.holds()) {
                    tally.met++;
                    tally.support |= standing == Standing.SUPPORT;
                    tally.evidence(witnesses, item);
                } else {
                    tally.missing(item);
                }
                tally.total++;
            }
            return tally.outcome();
        }
    }

    /** At least one item must be selected; what only supports is selected as support. */
    public record Exists(Selection selection) implements Test {
        @Override
        public Outcome outcome(Scene scene) {
            Tally tally = new Tally();
            boolean full = false;
            for (int item : selection.of(scene)) {
                if (!Condition.HISTORIES.contains(scene.graph().item(item).kind())
                        && !LifeCycle.inForce(scene.graph().item(item))) {
                    continue;
                }
                boolean supports =
                        scene.supportsOnly().contains(scene.graph().item(item).kind());
                full |= !supports;
                tally.evidence(new int[0], item);
                tally.met = 1;
            }
            tally.total = 1;
            tally.support = tally.met == 1 && !full;
            return tally.outcome();
        }
    }

    /**
     * A document must be in force whose {@code type}, {@code category} or id is this word, and which has a text or says
     * where it is; what it says is a person's work.
     */
    public record Authored(String document) implements Test {
        @Override
        public Outcome outcome(Scene scene) {
            List<Condition> names = Stream.of("type", "category", "id")
                    .<Condition>map(attribute -> new Condition.In(attribute, List.of(document)))
                    .toList();
            Condition named = new Condition.All(List.of(
                    new Condition.Any(names),
                    new Condition.Any(Stream.of("text", "paths", "ref")
                            .<Condition>map(Condition.Present::new)
                            .toList())));
            return new Exists(new Selection(List.of(ItemKind.DOCUMENT), named)).outcome(scene);
        }
    }

    /**
     * What was found.
     *
     * @param met how many of the items concerned meet the expectation
     * @param total how many items are concerned
     * @param evidence numbers of items that serve as evidence, at most {@link #NAMED}
     * @param missing numbers of items that do not meet it, at most {@link #NAMED}
     * @param supportOnly whether something is met only by evidence that is not accepted alone
     */
    public record Outcome(int met, int total, List<Integer> evidence, List<Integer> missing, boolean supportOnly) {
        public Outcome {
            evidence = List.copyOf(evidence);
            missing = List.copyOf(missing);
        }
    }

    /** Counts while items are looked at. */
    private static final class Tally {
        private final List<Integer> evidence = new ArrayList<>();
        private final List<Integer> missing = new ArrayList<>();
        private final BitSet named = new BitSet();
        private int met;
        private int total;
        private boolean support;

        /** The witnesses, or the item itself where it needed none. */
        void evidence(int[] witnesses, int item) {
            for (int witness : witnesses.length == 0 ? new int[] {item} : witnesses) {
                if (evidence.size() < NAMED && !named.get(witness)) {
                    named.set(witness);
                    evidence.add(witness);
                }
            }
        }

        void missing(int item) {
            if (missing.size() < NAMED) {
                missing.add(item);
            }
        }

        Outcome outcome() {
            return new Outcome(met, total, evidence, missing, support);
        }
    }

    /** The union of two sets of kinds. */
    static Set<ItemKind> union(Set<ItemKind> a, Set<ItemKind> b) {
        EnumSet<ItemKind> union = EnumSet.noneOf(ItemKind.class);
        union.addAll(a);
        union.addAll(b);
        return union;
    }

    /** The same expectation, not accepting these kinds alone either. */
    Expectation alsoSupportedOnlyBy(Set<ItemKind> kinds) {
        return new Expectation(statement, union(supportsOnly, kinds), test);
    }
}
