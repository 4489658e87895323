package org.clausetrail.trace;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** The commits of the evidence by their parents. They come parents first, so that a number is later than its parents'. */
final class CommitLine {
    private static final Duration ONE_REBASE = Duration.ofMinutes(1);

    private final List<Item> commits = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> parents = new ArrayList<>();

    CommitLine(List<Item> items) {
        for (Item item : items) {
            if (item.kind() == ItemKind.COMMIT
                    && numbers.putIfAbsent(item.text(Attribute.COMMIT), commits.size()) == null) {
                commits.add(item);
                int[] known = Stream.of(item.text("parents").split(" ", -1))
                        .map(numbers::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray();
                parents.add(known);
            }
        }
    }

    Item commit(int number) {
        return commits.get(number);
    }

    /** Number of the commit with a full id. */
    Optional<Integer> find(String id) {
        return Optional.ofNullable(numbers.get(id));
    }

    /**
     * A merge and the commits that it brought: what its other parents have and its first has not.
     *
     * <p>Looks at the commits since the branches parted alone. A commit is taken from the queue after all its children that
     * matter, so what is known of it then is final.
     */
    Set<Integer> brought(int merge) {
        Set<Integer> brought = new TreeSet<>(Set.of(merge));
        Map<Integer, Boolean> there = new HashMap<>();
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.reverseOrder());
        int fresh = 0;
        for (int parent : parents.get(merge)) {
            boolean first = there.isEmpty();
            if (there.putIfAbsent(parent, first) == null) {
                open.add(parent);
                fresh += first ? 0 : 1;
            }
        }
        while (fresh > 0) {
            int next = open.remove();
            boolean old = there.getOrDefault(next, false);
            if (!old) {
                fresh--;
                brought.add(next);
            }
            for (int parent : parents.get(next)) {
                Boolean known = there.putIfAbsent(parent, old);
                if (known == null) {
                    open.add(parent);
                    fresh += old ? 0 : 1;
                } else if (old && !known) {
                    there.put(parent, true);
                    fresh--;
                }
            }
        }
        return brought;
    }

    boolean merges(int commit) {
        return parents.get(commit).length > 1;
    }

    /** A commit and its predecessors along first parents, until a base, a merge or a number is reached. */
    List<Integer> until(int last, String base, int most) {
        List<Integer> line = new ArrayList<>();
        for (int at = last;
                line.size() < most
                        && !merges(at)
                        && !commits.get(at).text(Attribute.COMMIT).equals(base); ) {
            line.add(at);
            if (parents.get(at).length == 0) {
                break;
            }
            at = parents.get(at)[0];
        }
        return line;
    }

    /** The commits that were put on a branch together with the last one: those with its moment, give or take a minute. */
    List<Integer> rebased(int last, int most) {
        List<Integer> line = until(last, "", most);
        Optional<OffsetDateTime> end = moment(last);
        int length = 0;
        while (length < line.size() && together(moment(line.get(length)), end)) {
            length++;
        }
        return line.subList(0, length);
    }

    private static boolean together(Optional<OffsetDateTime> one, Optional<OffsetDateTime> other) {
        return one.isPresent()
                && other.isPresent()
                && Duration.between(one.get(), other.get()).abs().compareTo(ONE_REBASE) <= 0;
    }

    private Optional<OffsetDateTime> moment(int commit) {
        try {
            return Optional.of(OffsetDateTime.parse(commits.get(commit).text(Attribute.DATE)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
