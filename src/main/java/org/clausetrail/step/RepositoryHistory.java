package org.clausetrail.step;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.source.git.Commit;
import org.clausetrail.source.git.History;
import org.clausetrail.source.git.ItemChange;
import org.clausetrail.source.git.ItemHistory;
import org.clausetrail.source.git.Mailmap;
import org.clausetrail.source.git.PathChange;
import org.clausetrail.source.git.Person;
import org.clausetrail.source.git.ProductPart;
import org.clausetrail.trace.ChangeHistory;

/** The history of a repository as tracing asks for it. */
final class RepositoryHistory implements ChangeHistory {
    private final History history;
    private final ItemHistory items;
    private final Mailmap mailmap;
    private final ProductPart part;

    /**
     * @param history its commits
     * @param items histories of the items that it keeps
     * @param mailmap present names of people
     * @param part what of it belongs to the product
     */
    RepositoryHistory(History history, ItemHistory items, Mailmap mailmap, ProductPart part) {
        this.history = history;
        this.items = items;
        this.mailmap = mailmap;
        this.part = part;
    }

    @Override
    public List<Change> changes(ItemId id) {
        return items.changes(id).stream().map(this::change).toList();
    }

    @Override
    public boolean knows(String commit) {
        return history.indexOf(commit) >= 0;
    }

    @Override
    public boolean includes(String later, String earlier) {
        return history.isAncestor(earlier, later);
    }

    @Override
    public List<String> changedPaths(Item commit) {
        if (!commit.text(Attribute.REPOSITORY).equals(part.name())) {
            return List.of();
        }
        return history.commit(commit.text(Attribute.COMMIT)).map(Commit::changes).orElse(List.of()).stream()
                .map(PathChange::path)
                .filter(part::contains)
                .map(part::cited)
                .toList();
    }

    private Change change(ItemChange change) {
        Commit commit = change.commit();
        return new Change(
                change.revision(),
                change.hash(),
                commit.id(),
                part.commit(commit.id()),
                mailmap.map(commit.author()).name(),
                moment(commit.author()),
                part.cited(change.path()),
                change.before(),
                change.after());
    }

    /** Moment in UTC, RFC 3339, to the second. */
    static String moment(Person person) {
        return DateTimeFormatter.ISO_INSTANT.format(
                person.when().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }
}
