package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Predicate;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.dossier.difference.EvidenceTable.Course;
import org.clausetrail.trace.EvidenceBinding;
import org.clausetrail.trace.ItemDelta;
import org.clausetrail.trace.ItemDelta.What;

/** What a person reads of a difference in ten seconds. */
final class DifferenceSummary {
    private final Compared compared;

    DifferenceSummary(Compared compared) {
        this.compared = compared;
    }

    void print(PrintWriter out) {
        out.println(compared.earlier() + " → " + compared.later());
        out.println();
        row(
                out,
                "items",
                count(delta -> delta.what() == What.ADDED) + " added, " + count(delta -> delta.what() == What.CHANGED)
                        + " changed, " + count(delta -> delta.what() == What.REMOVED) + " removed, "
                        + count(delta -> delta.what() == What.SAME && delta.differs()) + " with other links");
        row(
                out,
                "links",
                compared.releases().becameSuspect().size() + " became suspect, "
                        + compared.releases().noLongerSuspect().size() + " no longer");
        row(
                out,
                "evidence",
                count(delta -> Course.of(delta) == Course.GAINED) + " items gained theirs, "
                        + count(delta -> Course.of(delta) == Course.LOST) + " lost theirs");
        row(
                out,
                "clauses",
                compared.clauses().stream()
                                .filter(clause -> clause.before() != clause.after())
                                .count()
                        + " with another verdict");
        int left = compared.releases().commitsLeft().size();
        row(
                out,
                "commits",
                compared.releases().commits().size()
                        + (left == 0 ? "" : ", and " + left + " that " + compared.later() + " does not include"));
        row(
                out,
                "code",
                compared.code().parts().size() + " software items and units, "
                        + compared.code().elsewhere().files().size() + " files that belong to none");
        row(
                out,
                "results and runs",
                bound(EvidenceBinding::to) + " for " + compared.later() + ", " + bound(EvidenceBinding::from) + " for "
                        + compared.earlier() + ", " + bound(binding -> !binding.from() && !binding.to())
                        + " for neither");
        warnings(out);
    }

    /** What a reader must know before believing the numbers. */
    private void warnings(PrintWriter out) {
        compared.emptySources().forEach(sentence -> out.println("warning: " + sentence));
    }

    private static void row(PrintWriter out, String name, String text) {
        out.printf(Locale.ROOT, "%-30s %s%n", name, text);
    }

    private long count(Predicate<ItemDelta> which) {
        return compared.releases().items().stream().filter(which).count();
    }

    private int bound(Predicate<EvidenceBinding> which) {
        return compared.bindings().stream()
                .filter(which)
                .mapToInt(binding -> binding.results() + binding.runs())
                .sum();
    }
}
