package org.clausetrail.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.coverage.CoverageReader;

/**
 * Executed lines of a software item or unit, as the reports that were obtained on a release tell. Where several reports
 * tell of one file, the one counts in which most of its lines were executed: lines of different reports are not added.
 *
 * @param lines number of lines that can be executed
 * @param executed number of lines that were executed
 */
public record PartCoverage(int lines, int executed) {
    /** Share of executed lines in percent, rounded down so that 100 means all; 0 where there are no lines. */
    public int percent() {
        return lines == 0 ? 0 : (int) (executed * 100L / lines);
    }

    /** Coverage by software item and unit; under the empty key that of code which belongs to none. */
    static Map<Optional<ItemId>, PartCoverage> of(Trace trace, CodePaths paths) {
        VersionBinding binding = new VersionBinding(trace.graph(), trace.release(), trace.history());
        Map<String, PartCoverage> files = new HashMap<>();
        for (Item item : trace.graph().items()) {
            if (item.kind() == ItemKind.COVERAGE && binding.current(item)) {
                files.merge(
                        item.text(CoverageReader.PATH),
                        new PartCoverage(number(item, CoverageReader.LINES), number(item, CoverageReader.EXECUTED)),
                        (a, b) -> b.executed > a.executed ? b : a);
            }
        }
        Map<Optional<ItemId>, PartCoverage> parts = new HashMap<>();
        files.forEach((path, coverage) -> {
            List<ItemId> owners = paths.owners(path);
            for (Optional<ItemId> owner : owners.isEmpty()
                    ? List.of(Optional.<ItemId>empty())
                    : owners.stream().map(Optional::of).toList()) {
                parts.merge(owner, coverage, (a, b) -> new PartCoverage(a.lines + b.lines, a.executed + b.executed));
            }
        });
        return parts;
    }

    private static int number(Item item, String attribute) {
        return Integer.parseInt(item.text(attribute));
    }
}
