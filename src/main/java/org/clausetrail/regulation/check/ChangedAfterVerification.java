package org.clausetrail.regulation.check;

import java.util.List;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.trace.ChangeHistory;

/**
 * C08: an item changed after the runs that verified it: the link is suspect, or the commits of all its passed results
 * lack the last change of its text.
 */
final class ChangedAfterVerification implements Check {
    @Override
    public void run(Facts facts, Report report) {
        int[] verified = facts.items(
                ItemKind.USER_NEED,
                ItemKind.SYSTEM_REQUIREMENT,
                ItemKind.SOFTWARE_REQUIREMENT,
                ItemKind.CLAIM,
                ItemKind.RISK_CONTROL,
                ItemKind.ARCHITECTURE_ITEM,
                ItemKind.UNIT);
        for (int number : verified) {
            if (facts.trace().verification(number).direct() == CellState.PASS_STALE) {
                suspect(facts, number)
                        .or(() -> outdated(facts, number))
                        .ifPresent(verifier -> report.at(
                                facts.item(number),
                                Report.named(facts.item(number)) + " changed after " + verifier.id()
                                        + " verified it. Repeat the test on the present content.",
                                verifier));
            }
        }
    }

    private static Optional<Item> suspect(Facts facts, int number) {
        for (int link : facts.graph().linksTo(number)) {
            boolean verifies = facts.graph().link(link).kind() == LinkKind.VERIFIES;
            if (verifies && !facts.graph().broken(link) && facts.trace().suspect(link)) {
                return Optional.of(facts.item(facts.graph().from(link)));
            }
        }
        return Optional.empty();
    }

    /** The first result that passed before the last change, unless another passed after it. */
    private static Optional<Item> outdated(Facts facts, int number) {
        ChangeHistory history = facts.trace().history();
        List<ChangeHistory.Change> changes = history.changes(facts.item(number).id());
        Item outdated = null;
        for (int test : facts.graph().sources(number, LinkKind.VERIFIES)) {
            for (int result : facts.graph().sources(test, LinkKind.RESULT_OF)) {
                String commit = facts.item(result).text(Attribute.COMMIT);
                if (!changes.isEmpty() && history.knows(commit)) {
                    if (history.includes(commit, changes.get(changes.size() - 1).commit())) {
                        return Optional.empty();
                    }
                    outdated = outdated == null ? facts.item(result) : outdated;
                }
            }
        }
        return Optional.ofNullable(outdated);
    }
}
