package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/**
 * M8, the version history: a row per version, put together from its tag and its release record. Versions that results say
 * were tested, but that no tag and no record knows, have a row too.
 */
// [impl->CT-REQ-265]
public final class VersionHistory {
    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final List<Version> versions;
    private final int results;
    private int unversioned;

    /** One version with the items that tell of it and its results by level and state. */
    private static final class Version {
        private final String name;
        private final List<Integer> items = new ArrayList<>();
        private final Map<String, Map<CellState, Integer>> tested = new TreeMap<>();

        Version(String name) {
            this.name = name;
        }
    }

    private VersionHistory(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        Map<String, Version> byName = new LinkedHashMap<>();
        TestedVersions tested = new TestedVersions(trace);
        for (int release : cells.ofKind(ItemKind.RELEASE)) {
            byName.computeIfAbsent(trace.versionName(graph.item(release)), Version::new)
                    .items
                    .add(release);
        }
        trace.release().ifPresent(release -> byName.computeIfAbsent(release.version(), Version::new));
        int[] all = cells.ofKind(ItemKind.TEST_RESULT);
        this.results = all.length;
        for (int result : all) {
            Optional<String> version = tested.of(graph.item(result));
            if (version.isPresent()) {
                count(graph.item(result), byName.computeIfAbsent(version.get(), Version::new));
            } else {
                unversioned++;
            }
        }
        this.versions = new ArrayList<>(byName.values());
        this.versions.sort(Comparator.comparing((Version version) -> date(version)));
    }

    private static void count(Item result, Version version) {
        String level = Tests.shortLevel(result.text(Attribute.LEVEL));
        version.tested
                .computeIfAbsent(level.isEmpty() ? "level not stated" : level, key -> new TreeMap<>())
                .merge(word(result), 1, Integer::sum);
    }

    private static CellState word(Item result) {
        for (CellState state : CellState.values()) {
            if (state.word().equals(result.text(Attribute.OUTCOME))) {
                return state;
            }
        }
        return CellState.UNKNOWN;
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        VersionHistory made = new VersionHistory(trace, anchors, document);
        int releases = made.cells.ofKind(ItemKind.RELEASE).length;
        return new MatrixBuilder("M8", "Version history", "FDA 2023 VI.I; IEC 62304 5.8.4")
                .column("version", "Version", 10)
                .column("tag", "Tag", 8, "Tag and commit")
                .column("commit", "Commit", 10, "Tag and commit")
                .column("date", "Date", 9)
                .column("tested", "Tested at UT, INT, SYS", 14)
                .column("changes", "All changes against the previously tested version", 24)
                .repeating("commits", "Commits first released here", 34)
                .column("submission", "Submission number", 8)
                .column("difference", "Tested against released: difference and assessment", 17)
                .whenEmpty("The sources hold no release and no result that states a version.")
                .build(
                        made.versions.size(),
                        made::row,
                        row -> made.versions.get(row).name,
                        "Versions here: " + made.versions.size() + "; tags and release records in the sources: "
                                + releases
                                + ". Results: " + made.results + ", of which " + made.unversioned
                                + " state no version that is known.");
    }

    /** The date of a version; versions without one stand last. */
    private String date(Version version) {
        String date = first(version, Attribute.DATE);
        return date.isEmpty() ? "￿" : date;
    }

    private String first(Version version, String key) {
        for (int item : version.items) {
            if (!graph.item(item).text(key).isEmpty()) {
                return graph.item(item).text(key);
            }
        }
        return "";
    }

    private Row row(int number) {
        Version version = versions.get(number);
        boolean released = trace.release()
                .map(release -> release.version().equals(version.name))
                .orElse(false);
        List<Entry> name = new ArrayList<>();
        name.add(Entry.text(version.name + (released ? " (under release)" : "")));
        version.items.forEach(item -> name.add(cells.item(item)));
        if (version.items.isEmpty()) {
            name.add(Entry.state(CellState.MISSING_LINK, "No tag and no release record knows this version."));
        }
        ReleasedCommits commits = new ReleasedCommits(graph, cells, version.items);
        String anchor = version.items.isEmpty() ? "" : cells.anchor(version.items.get(0));
        return new Row(
                anchor,
                List.of(
                        new Cell(name),
                        tag(version),
                        commit(version),
                        text(version, Attribute.DATE, CellState.UNKNOWN, "Not stated."),
                        tested(version),
                        changes(version, commits),
                        commits.cell(),
                        text(version, "submission", CellState.NOT_APPLICABLE, "not stated"),
                        difference(version, released)));
    }

    /** The commit; a record that names another one than the tag is a conflict. */
    private Cell commit(Version version) {
        List<String> commits = version.items.stream()
                .map(item -> graph.item(item).text(Attribute.COMMIT))
                .filter(commit -> !commit.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        boolean one = commits.stream().allMatch(commit -> commits.get(0).startsWith(commit));
        return one
                ? text(version, Attribute.COMMIT, CellState.UNKNOWN, "Not stated.")
                : Cell.state(
                        CellState.CONFLICT, "Tag and records name different commits: " + String.join(", ", commits));
    }

    private Cell tag(Version version) {
        String tag = first(version, "tag");
        String signatures = version.items.stream()
                .map(item -> SignatureWords.after(graph.item(item)))
                .distinct()
                .collect(Collectors.joining());
        return tag.isEmpty() ? Cell.state(CellState.MISSING_LINK, "No tag.") : Cell.text(tag + signatures);
    }

    private Cell text(Version version, String key, CellState otherwise, String reason) {
        String value = first(version, key);
        return value.isEmpty() ? Cell.state(otherwise, reason) : Cell.text(value);
    }

    private static Cell tested(Version version) {
        List<Entry> entries = new ArrayList<>();
        version.tested.forEach((level, states) -> {
            List<String> parts = new ArrayList<>();
            states.forEach((state, count) -> parts.add(count + " " + state.word()));
            entries.add(Entry.text(level + ": " + String.join(", ", parts)));
        });
        return Cells.cell(entries, CellState.NOT_RUN, "No result states this version.");
    }

    private Cell changes(Version version, ReleasedCommits commits) {
        List<Entry> entries = new ArrayList<>();
        String summary = first(version, "change-summary");
        if (!summary.isEmpty()) {
            entries.add(Entry.text(summary));
        }
        entries.addAll(commits.requests());
        if (commits.count() > 0) {
            entries.add(Entry.text(commits.count() + " commits first released here"));
        }
        return Cells.cell(entries, CellState.UNKNOWN, "No changes are stated.");
    }

    private Cell difference(Version version, boolean released) {
        String assessment = first(version, "difference-assessment");
        String tested = first(version, "tested");
        if (!assessment.isEmpty()) {
            return Cell.text((tested.isEmpty() ? "" : "Tested: " + tested + ". ") + assessment);
        }
        return released
                ? Cell.state(
                        CellState.MISSING_LINK, "No assessment of the difference between tested and released version.")
                : Cell.state(CellState.NOT_APPLICABLE, "not the version under release");
    }
}
