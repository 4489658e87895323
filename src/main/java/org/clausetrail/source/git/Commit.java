package org.clausetrail.source.git;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit as the repository states it.
 *
 * @param id full object id in hex
 * @param parents ids of its parents, first parent first; of a shallow boundary none
 * @param tree id of the tree of its files
 * @param author who wrote the change
 * @param committer who put it into the repository
 * @param message whole message, decoded
 * @param encoding charset that the commit declares; empty where it declares none
 * @param signature armoured signature; empty where it is not signed
 * @param cut whether the object is too large to be read, so that the message breaks off and its end is not known
 * @param changes changed paths against the first parent, in tree order; of a root every path; of a merge none
 * @param renames which of the changes are renames and copies, where they were sought
 * @param unread objects that cannot be read, so that not all that it changed is known, or nothing of its parents
 */
public record Commit(
        String id,
        List<String> parents,
        ObjectId tree,
        Person author,
        Person committer,
        String message,
        String encoding,
        String signature,
        boolean cut,
        List<PathChange> changes,
        Renames renames,
        List<Unread> unread) {
    private static final Pattern REVERTS =
            Pattern.compile("This reverts commit ([0-9a-f]{7,40})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHERRY = Pattern.compile("\\(cherry picked from commit ([0-9a-f]{7,40})\\)");

    public Commit {
        parents = List.copyOf(parents);
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }

    /** The part of it that belongs to a product, between the commits that do. */
    Commit within(ProductPart part, List<String> nearest) {
        List<PathChange> own =
                changes.stream().filter(change -> part.contains(change.path())).toList();
        return new Commit(
                id,
                nearest,
                tree,
                author,
                committer,
                message,
                encoding,
                signature,
                cut,
                own,
                renames.within(part),
                unread);
    }

    /** Whether the repository held everything that was asked of it. */
    boolean whole() {
        return unread.isEmpty() && renames.unread().isEmpty();
    }

    /** Whether it has more than one parent. */
    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** The first paragraph of the message on one line; empty for an empty message. */
    public String subject() {
        StringBuilder subject = new StringBuilder();
        for (String line : (Iterable<String>) message.lines()::iterator) {
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                subject.append(subject.isEmpty() ? "" : " ").append(stripped);
            } else if (!subject.isEmpty()) {
                break;
            }
        }
        return subject.toString();
    }

    /** The trailers of the message, in order; none where the message breaks off, since they stand at its end. */
    public List<Trailer> trailers() {
        return cut ? List.of() : TrailerBlock.of(message);
    }

    /** Ids of the commits that the message says it reverts, as written. */
    public List<String> reverts() {
        return message.contains("everts commit") ? matches(REVERTS) : List.of();
    }

    /** Id of the commit that {@code git cherry-pick -x} names; the last one where several are named. */
    public Optional<String> cherryPickedFrom() {
        if (!message.contains("cherry picked from")) {
            return Optional.empty();
        }
        List<String> all = matches(CHERRY);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<String> matches(Pattern pattern) {
        Matcher matcher = pattern.matcher(message);
        return matcher.results()
                .map(result -> result.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
