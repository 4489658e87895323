package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Records of manual tests as the rows of a table: one row per test, or several with one step each where the table has a
 * column of steps. Lines of a key and a value above the headings, such as tester and date, hold for all records.
 */
// [impl->CT-REQ-153]
final class ManualTable {
    /** How many rows may stand above the headings. */
    private static final int ABOVE = 30;

    private static final List<String> OWN = List.of("id", "step", "action", "outcome", "reason", "suite");

    private final TestReport report;
    private final List<Property> common = new ArrayList<>();
    private Suite suite;
    private @Nullable ManualColumns columns;
    private @Nullable ManualTest open;
    private int above;

    /**
     * @param name name of the sheet; {@code null} where the table has none
     */
    ManualTable(TestReport report, @Nullable String name) {
        this.report = report;
        this.suite = Suite.named(name);
    }

    /** Takes the next row that is not blank. */
    void row(List<String> cells, SourceRef place) {
        ManualColumns known = columns;
        if (known == null) {
            heading(cells);
            return;
        }
        Map<String, String> values = values(known, cells);
        String id = values.getOrDefault("id", "");
        ManualTest test = open;
        if (test != null && known.haveSteps() && (id.isEmpty() || id.equals(test.id()) && !startsAnew(values))) {
            test.step(values);
            return;
        }
        finish();
        if (id.isEmpty()) {
            throw new InputException(place, "The row has no id of a test. Nothing of this file is imported.");
        }
        open = new ManualTest(id, values, known.haveSteps(), place.line());
    }

    /** Ends the table; whether it was one of manual tests. */
    boolean finish() {
        ManualTest test = open;
        if (test != null) {
            report.test(test.run(suite));
            open = null;
        }
        return columns != null;
    }

    private void heading(List<String> cells) {
        ManualColumns found = ManualColumns.of(cells);
        if (found.areOfManualTests()) {
            columns = found;
            suite.add(new Property(Circumstances.MANUAL, "true"));
            common.forEach(suite::add);
            report.suite(suite);
            return;
        }
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        above++;
        if (above <= ABOVE && filled.size() == 2) {
            String key = filled.get(0).strip().replaceFirst(":$", "");
            if (ManualColumns.meaning(key).equals("suite")) {
                suite = Suite.named(filled.get(1).strip());
            } else if (ManualColumns.isKnown(key)) {
                common.add(
                        new Property(ManualColumns.meaning(key), filled.get(1).strip()));
            }
        }
    }

    private static boolean startsAnew(Map<String, String> values) {
        return Optional.ofNullable(values.get("step")).filter("1"::equals).isPresent();
    }

    private static Map<String, String> values(ManualColumns columns, List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.keys().size()); i++) {
            String key = columns.keys().get(i);
            String cell = cells.get(i).strip();
            if (!key.isEmpty() && !cell.isEmpty()) {
                values.merge(key, cell, (one, other) -> one + "; " + other);
            }
        }
        return values;
    }

    /** Whether a value of a row is told as a property of the test, and not otherwise. */
    static boolean isProperty(String key) {
        return !OWN.contains(key);
    }
}
