package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Item;

/**
 * C22: commits on the line of the release that no merge request brought, in projects that merge by request at all. The
 * line is that of first parents; merges made by hand are no pushes of a change.
 */
// [impl->CT-REQ-213]
final class DirectPush implements Check {
    @Override
    public void run(Facts facts, Report report) {
        Map<String, Integer> commits = new HashMap<>();
        List<Integer> released = Commits.ofRelease(facts);
        released.forEach(number -> commits.put(Commits.id(facts.item(number)), number));
        if (released.stream().noneMatch(number -> requested(facts, number))) {
            return;
        }
        String at = facts.trace().release().map(release -> release.commit()).orElse("");
        List<Item> pushed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (commits.containsKey(at) && seen.add(at)) {
            int number = commits.getOrDefault(at, -1);
            Item commit = facts.item(number);
            if (!Commits.merge(commit) && !requested(facts, number)) {
                pushed.add(commit);
            }
            at = commit.text("parents").strip().split("[\\s,]+", -1)[0];
        }
        String remedy = " pushed to the branch of the release without a merge request. Record who reviewed the change.";
        report.together(pushed, "was" + remedy, "were" + remedy);
    }

    private static boolean requested(Facts facts, int commit) {
        if (!facts.item(commit).text("merge-request").isEmpty()) {
            return true;
        }
        for (int link : facts.graph().linksTo(commit)) {
            int from = facts.graph().from(link);
            if (from >= 0 && facts.item(from).text("type").equals("merge-request")) {
                return true;
            }
        }
        return false;
    }
}
