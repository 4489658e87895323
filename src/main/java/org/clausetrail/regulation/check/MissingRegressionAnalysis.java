package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;

/** C30: requirements or risk controls changed since the release before, and no regression analysis for this one exists. */
final class MissingRegressionAnalysis implements Check {
    @Override
    public void run(Facts facts, Report report) {
        facts.trace().release().ifPresent(release -> {
            List<Item> changed = changed(facts, release);
            if (!changed.isEmpty() && !analysed(facts, release)) {
                String remedy = " changed since the release before, and no regression analysis for " + release.version()
                        + " is recorded. Record one that covers the change (IEC 62304 5.7.3, FDA 2023 VI.H).";
                report.together(changed, remedy.strip(), remedy.strip());
            }
        });
    }

    private static List<Item> changed(Facts facts, Trace.Release release) {
        ChangeHistory history = facts.trace().history();
        List<String> earlier = new ArrayList<>();
        for (int number : facts.items(ItemKind.RELEASE)) {
            String commit = facts.item(number).text("commit");
            if (!commit.isEmpty() && !commit.equals(release.commit()) && history.includes(release.commit(), commit)) {
                earlier.add(commit);
            }
        }
        List<Item> changed = new ArrayList<>();
        if (!earlier.isEmpty()) {
            for (int number : facts.items(ItemKind.SOFTWARE_REQUIREMENT, ItemKind.RISK_CONTROL)) {
                List<ChangeHistory.Change> changes =
                        history.changes(facts.item(number).id());
                boolean later = !changes.isEmpty()
                        && earlier.stream()
                                .noneMatch(commit -> history.includes(
                                        commit, changes.get(changes.size() - 1).commit()));
                if (later && changes.size() > 1) {
                    changed.add(facts.item(number));
                }
            }
        }
        return changed;
    }

    private static boolean analysed(Facts facts, Trace.Release release) {
        for (int number : facts.items(ItemKind.REVIEW, ItemKind.DOCUMENT)) {
            Item record = facts.item(number);
            String to = record.text("to").strip();
            boolean here = to.isEmpty() || to.equals(release.version()) || to.equals(release.tag());
            if (record.text("type").equals("regression-analysis") && facts.live(number) && here) {
                return true;
            }
        }
        return false;
    }
}
