package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;

/**
 * C22: commits on the line of the release that no merge request brought, in repositories that merge by request at all. The
 * line is that of first parents; merges made by hand are no pushes of a change.
 */
// [impl->CT-REQ-213]
final class DirectPush implements Check {
    @Override
    public void run(Facts facts, Report report) {
        Map<String, Map<String, Integer>> byRepository = new LinkedHashMap<>();
        for (int number : Commits.ofRelease(facts)) {
            Item commit = facts.item(number);
            byRepository
                    .computeIfAbsent(commit.text(Attribute.REPOSITORY), any -> new LinkedHashMap<>())
                    .put(Commits.id(commit), number);
        }
        List<Item> pushed = new ArrayList<>();
        for (Map<String, Integer> commits : byRepository.values()) {
            if (commits.values().stream().anyMatch(number -> requested(facts, number))) {
                pushed.addAll(pushed(facts, commits));
            }
        }
        String remedy = " pushed to the branch of the release without a merge request. Record who reviewed the change.";
        report.together(pushed, "was" + remedy, "were" + remedy);
    }

    /** Along first parents from the last commit, since commits come parents first. */
    private static List<Item> pushed(Facts facts, Map<String, Integer> commits) {
        List<Item> pushed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String at = List.copyOf(commits.keySet()).get(commits.size() - 1);
        while (commits.containsKey(at) && seen.add(at)) {
            int number = commits.getOrDefault(at, -1);
            Item commit = facts.item(number);
            if (!Commits.merge(commit) && !commit.is("outside") && !requested(facts, number)) {
                pushed.add(commit);
            }
            at = commit.text("parents").strip().split("[\\s,]+", -1)[0];
        }
        return pushed;
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
