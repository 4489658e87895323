package org.clausetrail.trace;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.TraceGraph;

/**
 * The evidence graph together with what follows from it: verification of every item, outcome of every test case,
 * suspect links. Immutable.
 */
public final class Trace {
    /** How much of a commit id must be given for it to name a commit. */
    private static final int SHORTEST_COMMIT = 7;

    private final TraceGraph graph;
    private final List<Verification> verifications;
    private final BitSet suspectLinks;
    private final List<Finding> findings;
    private final Optional<Release> release;
    private final ChangeHistory history;

    Trace(
            TraceGraph graph,
            List<Verification> verifications,
            BitSet suspectLinks,
            List<Finding> findings,
            Optional<Release> release,
            ChangeHistory history) {
        this.graph = graph;
        this.verifications = List.copyOf(verifications);
        this.suspectLinks = (BitSet) suspectLinks.clone();
        this.findings = List.copyOf(findings);
        this.release = release;
        this.history = history;
    }

    public TraceGraph graph() {
        return graph;
    }

    /** The verdict on an item. For a test case, simulation run or review: its own outcome; for a test result: its state. */
    public Verification verification(int item) {
        return verifications.get(item);
    }

    /** Whether the target of a link changed after the link's evidence was made, or has another revision than it names. */
    public boolean suspect(int link) {
        return suspectLinks.get(link);
    }

    /** What linking and reading found: gaps in the form of the sources, broken and suspect links, cycles, duplicates. */
    public List<Finding> findings() {
        return findings;
    }

    /** The release that the dossier is about, where the project names one. */
    public Optional<Release> release() {
        return release;
    }

    /** The name of a release: its version; of a repository beside the first with its name, since it counts by itself. */
    public String versionName(Item item) {
        String version = item.text(Attribute.VERSION).isEmpty() ? item.id().value() : item.text(Attribute.VERSION);
        String repository = item.text(Attribute.REPOSITORY);
        boolean other = release.stream()
                .flatMap(of -> of.repositories().stream().skip(1))
                .anyMatch(part -> part.repository().equals(repository));
        return other ? repository + " " + version : version;
    }

    /** When and by whom each item was changed. */
    public ChangeHistory history() {
        return history;
    }

    /**
     * The version under release.
     *
     * @param version as labelled
     * @param tag tag in the repository; empty without one
     * @param commit full object id; empty without a repository
     * @param date moment of the tag or commit in RFC 3339; empty without a repository
     * @param repositories the repositories of the product with their part of the release, in the order of the project
     */
    public record Release(String version, String tag, String commit, String date, List<Part> repositories) {
        public Release {
            repositories = List.copyOf(repositories);
        }

        /** The release of a product of one repository, or of none. */
        public Release(String version, String tag, String commit, String date) {
            this(version, tag, commit, date, List.of());
        }

        /** Whether a commit, given in full or abbreviated to at least seven digits, is the released one of a repository. */
        public boolean isOf(String name) {
            return name.length() >= SHORTEST_COMMIT
                    && (commit.startsWith(name)
                            || repositories.stream()
                                    .anyMatch(part -> part.commit().startsWith(name)));
        }
    }

    /**
     * What a repository contributes to a release.
     *
     * @param repository its name
     * @param path folder of the product in it; empty for all of it
     * @param tag tag of the release in it; empty without one
     * @param commit full object id
     */
    public record Part(String repository, String path, String tag, String commit) {}
}
