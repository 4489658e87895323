package org.clausetrail.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.git.Commit;
import org.clausetrail.source.git.History;

/**
 * Leads results to the product's commits where the product is a folder of a shared repository: a build server tests whatever
 * commit is the newest, and that may touch other products alone. Such a commit holds the product as the nearest commit
 * before it that touches the product left it; and as the release does where the folder has the same content in both.
 */
// [impl->CT-REQ-098]
final class SharedCommits {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{7,64}");

    private final Repositories.Released shared;
    private final Map<String, Item> known = new HashMap<>();
    private final Map<String, Optional<Held>> held = new HashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private SharedCommits(Repositories.Released shared, Evidence evidence) {
        this.shared = shared;
        for (Item item : evidence.items()) {
            if (item.kind() == ItemKind.COMMIT
                    && item.text(Attribute.REPOSITORY).equals(shared.part().name())) {
                known.put(item.text(Attribute.COMMIT), item);
            }
        }
    }

    /**
     * A commit that holds the product as another one does.
     *
     * @param commit its full id
     * @param nearest the last commit up to it that touches the product
     * @param version the commit of the product whose content it holds: the released one where that is the same
     */
    private record Held(String commit, Item nearest, String version) {}

    /** The evidence with results led to the product in every repository that holds more than it. */
    static Evidence bound(Evidence evidence, List<Repositories.Released> repositories) throws IOException {
        Evidence bound = evidence;
        for (Repositories.Released one : repositories) {
            if (!one.settings().path().isEmpty()) {
                bound = new SharedCommits(one, bound).bound(bound);
            }
        }
        return bound;
    }

    private Evidence bound(Evidence evidence) throws IOException {
        List<LinkClaim> links = new ArrayList<>();
        Map<ItemId, Held> tested = new LinkedHashMap<>();
        for (LinkClaim link : evidence.links()) {
            Optional<Held> other =
                    link.kind() == LinkKind.TESTED ? other(link.to().value()) : Optional.empty();
            other.ifPresent(commit -> {
                tested.put(link.from(), commit);
                counts.merge(commit.commit(), 1, Integer::sum);
            });
            links.add(other.map(commit -> new LinkClaim(
                            link.from(),
                            link.kind(),
                            commit.nearest().id(),
                            link.toRevision(),
                            link.origin(),
                            link.source()))
                    .orElse(link));
        }
        if (tested.isEmpty()) {
            return evidence;
        }
        List<Item> items = evidence.items().stream()
                .map(item -> tested.containsKey(item.id()) ? held(item, tested.get(item.id())) : item)
                .toList();
        List<Finding> findings = new ArrayList<>(evidence.findings());
        tested.values().stream().distinct().forEach(commit -> findings.add(finding(commit)));
        return new Evidence(items, links, findings);
    }

    private static Item held(Item item, Held commit) {
        Map<String, String> attributes = new TreeMap<>(item.attributes());
        attributes.put(Attribute.PRODUCT_COMMIT, commit.version());
        return new Item(item.id(), item.kind(), item.revision(), item.title(), item.source(), attributes);
    }

    private Finding finding(Held commit) {
        int number = counts.getOrDefault(commit.commit(), 0);
        return new Finding(
                "R-SHARED",
                Severity.NOTE,
                number + (number == 1 ? " result was" : " results were") + " obtained on commit " + commit.commit()
                        + ", which "
                        + (commit.commit().equals(commit.nearest().text(Attribute.COMMIT))
                                ? "touches"
                                : "the repository holds and which does not touch")
                        + " the product in \"" + shared.settings().path() + "\". The product in it is that of commit "
                        + commit.version() + ", so "
                        + (number == 1 ? "it counts as a result of that." : "they count as results of that."),
                List.of(commit.nearest().id()),
                new SourceRef(shared.repository().name(), 0, commit.commit(), ""));
    }

    /** What a name means that is not the released commit, where the product in it is that of another commit. */
    private Optional<Held> other(String name) throws IOException {
        if (!NAME.matcher(name).matches() || shared.commit().startsWith(name)) {
            return Optional.empty();
        }
        if (!held.containsKey(name)) {
            Optional<String> commit = shared.repository().resolve(name);
            held.put(name, commit.isPresent() ? held(commit.get()) : Optional.empty());
        }
        return held.getOrDefault(name, Optional.empty());
    }

    private Optional<Held> held(String commit) throws IOException {
        String path = shared.settings().path();
        Optional<String> content = shared.repository().folder(commit, path);
        boolean released =
                content.isPresent() && content.equals(shared.repository().folder(shared.commit(), path));
        Optional<Item> nearest = nearest(shared.history().indexOf(commit) < 0 && released ? shared.commit() : commit);
        return nearest.map(item -> new Held(commit, item, released ? shared.commit() : item.text(Attribute.COMMIT)))
                .filter(found -> !found.version().equals(commit));
    }

    /** The last commit before another that touches the product; there is one last, since merges of two lines are kept. */
    private Optional<Item> nearest(String commit) {
        History history = shared.history();
        int from = history.indexOf(commit);
        BitSet open = new BitSet();
        if (from >= 0) {
            open.set(from);
        }
        for (int at = from; at >= 0; at = open.previousSetBit(at - 1)) {
            Commit next = history.commits().get(at);
            Item item = known.get(next.id());
            if (item != null && !item.is("outside")) {
                return Optional.of(item);
            }
            next.parents().stream()
                    .mapToInt(history::indexOf)
                    .filter(index -> index >= 0)
                    .forEach(open::set);
        }
        return Optional.empty();
    }
}
