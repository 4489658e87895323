package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.ChangeHistory;

/** The commits of the release: those that it contains and no earlier release does. */
final class Commits {
    private Commits() {}

    /** Numbers of the commits of the release; all commits where no release or no history is known. */
    static List<Integer> ofRelease(Facts facts) {
        ChangeHistory history = facts.trace().history();
        String released =
                facts.trace().release().map(release -> release.commit()).orElse("");
        List<String> earlier = earlier(facts, released);
        List<Integer> commits = new ArrayList<>();
        for (int number : facts.items(ItemKind.COMMIT)) {
            String id = id(facts.item(number));
            boolean unknown = released.isEmpty() || !history.knows(released) || !history.knows(id);
            if (unknown
                    || history.includes(released, id)
                            && earlier.stream().noneMatch(release -> history.includes(release, id))) {
                commits.add(number);
            }
        }
        return commits;
    }

    /** Full object id of a commit. */
    static String id(Item commit) {
        String stated = commit.text(Attribute.COMMIT);
        return stated.isEmpty() ? commit.id().value() : stated;
    }

    /** Whether a commit merges others. */
    static boolean merge(Item commit) {
        return commit.is("merge") || commit.text("parents").strip().split("[\\s,]+", -1).length > 1;
    }

    private static List<String> earlier(Facts facts, String released) {
        List<String> earlier = new ArrayList<>();
        for (int number : facts.items(ItemKind.RELEASE)) {
            String commit = facts.item(number).text(Attribute.COMMIT);
            if (!commit.isEmpty()
                    && !commit.equals(released)
                    && facts.trace().history().includes(released, commit)) {
                earlier.add(commit);
            }
        }
        return earlier;
    }
}
