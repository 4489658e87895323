package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.Trace;

/** C23: the version history lacks the release or a tested version, or its dates go back. */
final class BrokenVersionHistory implements Check {
    @Override
    public void run(Facts facts, Report report) {
        List<Item> rows = new ArrayList<>();
        for (int number : facts.items(ItemKind.RELEASE)) {
            rows.add(facts.item(number));
        }
        if (rows.isEmpty()) {
            report.general("There is no version history. Add a source of releases with version, tag and date (FDA 2023"
                    + " VI.I).");
            return;
        }
        facts.trace().release().ifPresent(release -> released(report, rows, release));
        for (int i = 1; i < rows.size(); i++) {
            String earlier = rows.get(i - 1).text(Attribute.DATE);
            boolean sameFile = rows.get(i).source().line() > 0
                    && rows.get(i)
                            .source()
                            .path()
                            .equals(rows.get(i - 1).source().path());
            if (sameFile && Dates.after(earlier, rows.get(i).text(Attribute.DATE))) {
                report.at(
                        rows.get(i),
                        Report.named(rows.get(i)) + " is dated " + rows.get(i).text(Attribute.DATE)
                                + ", before the version above it (" + earlier + "). Put the versions in order.",
                        rows.get(i - 1));
            }
        }
        tested(facts, report, rows);
    }

    private static void released(Report report, List<Item> rows, Trace.Release release) {
        boolean listed = rows.stream().anyMatch(row -> is(row, release.version()) || is(row, release.tag()));
        if (!listed) {
            report.at(
                    rows.get(rows.size() - 1),
                    "The version history does not list the release " + release.version() + ". Add a row for it.");
        }
    }

    private static void tested(Facts facts, Report report, List<Item> rows) {
        Set<String> known = new HashSet<>();
        for (Item row : rows) {
            known.add(row.id().value());
            for (String name : List.of(Attribute.VERSION, "tag", Attribute.COMMIT)) {
                known.add(row.text(name));
            }
        }
        facts.trace().release().ifPresent(release -> known.addAll(List.of(release.version(), release.tag())));
        Map<String, List<Item>> unlisted = new LinkedHashMap<>();
        for (int number : facts.items(ItemKind.TEST_RESULT)) {
            String version = facts.item(number).text(Attribute.VERSION);
            if (!known.contains(version)) {
                unlisted.computeIfAbsent(version, key -> new ArrayList<>()).add(facts.item(number));
            }
        }
        unlisted.forEach((version, results) -> {
            String remedy = " version " + version + ", which the version history does not list. Add a row for it.";
            report.together(results, "tested" + remedy, "tested" + remedy);
        });
    }

    private static boolean is(Item row, String version) {
        return !version.isEmpty()
                && (row.text(Attribute.VERSION).equals(version)
                        || row.text("tag").equals(version)
                        || row.id().value().equals(version));
    }
}
