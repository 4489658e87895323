package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.ChangeHistory.Change;
import org.clausetrail.trace.Trace;

/** The newest releases that version control knows, and the revision that items had in each (IEC 62304 8.3). */
// [impl->CT-REQ-292]
final class RecentReleases {
    /** How many releases stand side by side. */
    private static final int SHOWN = 4;

    /** A release: its version and the commit that it was made from. */
    record Release(String version, String commit) {}

    private final ChangeHistory history;
    private final List<Release> releases = new ArrayList<>();
    private final int known;

    RecentReleases(Trace trace) {
        this.history = trace.history();
        List<Item> dated = new ArrayList<>();
        for (Item item : trace.graph().items()) {
            if (item.kind() == ItemKind.RELEASE && history.knows(item.text(Attribute.COMMIT))) {
                dated.add(item);
            }
        }
        dated.sort(Comparator.comparing((Item item) -> item.text(Attribute.DATE))
                .thenComparing(item -> item.id().value()));
        Set<String> commits = new HashSet<>();
        for (Item item : dated) {
            String version = item.text(Attribute.VERSION);
            if (commits.add(item.text(Attribute.COMMIT))) {
                releases.add(new Release(version.isEmpty() ? item.id().value() : version, item.text(Attribute.COMMIT)));
            }
        }
        this.known = releases.size();
        releases.subList(0, Math.max(0, known - SHOWN)).clear();
    }

    /** Oldest first. */
    List<Release> list() {
        return List.copyOf(releases);
    }

    /** How many releases are known but not among these. */
    int older() {
        return known - releases.size();
    }

    /** Number of the revision that an item had in a release; 0 where it did not exist there. */
    int revision(ItemId item, Release release) {
        int revision = 0;
        for (Change change : history.changes(item)) {
            if (history.includes(release.commit(), change.commit())) {
                revision = change.removal() ? 0 : change.revision();
            }
        }
        return revision;
    }
}
