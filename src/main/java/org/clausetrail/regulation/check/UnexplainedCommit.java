package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkKind;

/** C22: commits of the release that name no change request, problem report or requirement; merges may be without. */
final class UnexplainedCommit implements Check {
    @Override
    public void run(Facts facts, Report report) {
        List<Item> unexplained = new ArrayList<>();
        for (int commit : Commits.ofRelease(facts)) {
            Item item = facts.item(commit);
            if (!Commits.merge(item) && !item.is("outside") && !explained(facts, commit)) {
                unexplained.add(item);
            }
        }
        String remedy = " no change request, problem report or requirement. Name one in a trailer.";
        report.together(unexplained, "names" + remedy, "name" + remedy);
    }

    private static boolean explained(Facts facts, int commit) {
        for (int link : facts.graph().linksFrom(commit)) {
            LinkKind kind = facts.graph().link(link).kind();
            boolean reason = kind == LinkKind.CHANGES
                    || kind == LinkKind.FIXES
                    || kind == LinkKind.IMPLEMENTS
                    || kind == LinkKind.VERIFIES
                    || kind == LinkKind.REFERS;
            if (reason && !facts.graph().broken(link)) {
                return true;
            }
        }
        return facts.graph().sources(commit, LinkKind.CHANGES).length > 0;
    }
}
