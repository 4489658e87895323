package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;

/** A few lines of evidence for a test, traced against release {@code 2.0.0} at commit {@code bbbb…}. */
final class Sketch {
    static final String RELEASED = "b".repeat(40);
    static final String EARLIER = "a".repeat(40);

    private final List<Item> items = new ArrayList<>();
    private final List<LinkClaim> links = new ArrayList<>();
    private final Map<String, List<ChangeHistory.Change>> changes = new HashMap<>();

    Sketch item(String id, ItemKind kind, String... attributes) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        items.add(new Item(new ItemId(id), kind, "", id, SourceRef.file("items.md"), all));
        return this;
    }

    Sketch requirement(String id, String... attributes) {
        return item(id, ItemKind.SOFTWARE_REQUIREMENT, attributes);
    }

    /** A test case that verifies an item, with one result. */
    Sketch test(String id, String verifies, CellState outcome, String commit) {
        return item(id, ItemKind.TEST_CASE)
                .link(id, LinkKind.VERIFIES, verifies)
                .result(id, outcome, commit);
    }

    Sketch result(String test, CellState outcome, String commit) {
        String id = test + "/" + (items.size() + 1);
        return item(id, ItemKind.TEST_RESULT, Attribute.OUTCOME, outcome.word(), Attribute.COMMIT, commit)
                .link(id, LinkKind.RESULT_OF, test);
    }

    Sketch link(String from, LinkKind kind, String to) {
        return link(from, kind, to, "");
    }

    Sketch link(String from, LinkKind kind, String to, String revision) {
        links.add(new LinkClaim(
                new ItemId(from), kind, new ItemId(to), revision, Origin.FIELD, SourceRef.file("items.md")));
        return this;
    }

    /** Commits that changed an item, oldest first. */
    Sketch changed(String id, String... commits) {
        List<ChangeHistory.Change> list = new ArrayList<>();
        for (String commit : commits) {
            list.add(new ChangeHistory.Change(
                    list.size() + 1,
                    "",
                    commit,
                    new ItemId("commit:" + commit),
                    "Ada",
                    "2026-01-01T00:00:00Z",
                    "items.md",
                    Optional.empty(),
                    Optional.empty()));
        }
        changes.put(id, list);
        return this;
    }

    Trace trace() {
        return Tracer.trace(
                new Evidence(items, links, List.of()),
                Optional.of(new Trace.Release("2.0.0", "v2.0.0", RELEASED, "2026-01-01T00:00:00Z")),
                new TwoCommits());
    }

    Verification verify(String id) {
        Trace trace = trace();
        return trace.verification(trace.graph().find(new ItemId(id)).orElseThrow());
    }

    private final class TwoCommits implements ChangeHistory {
        @Override
        public List<Change> changes(ItemId id) {
            return changes.getOrDefault(id.value(), List.of());
        }

        @Override
        public boolean knows(String commit) {
            return Set.of(EARLIER, RELEASED).contains(commit);
        }

        @Override
        public boolean includes(String later, String earlier) {
            return later.equals(earlier) || later.equals(RELEASED) && earlier.equals(EARLIER);
        }
    }
}
