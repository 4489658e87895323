package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** S13: site, country or jurisdiction of a simulation is not known although the project expects it to be. */
final class MissingCustody implements Check {
    private static final List<String> NEEDED = List.of("site", "country", "jurisdiction");

    @Override
    public void run(Facts facts, Report report) {
        if (!facts.settings().sovereignty()) {
            return;
        }
        for (int number : facts.items(ItemKind.SIMULATION_RUN)) {
            Item run = facts.item(number);
            List<String> missing = new ArrayList<>(NEEDED);
            missing.removeIf(name -> !run.text(name).isBlank());
            if (!missing.isEmpty()) {
                report.at(
                        run,
                        Report.named(run) + " does not state " + String.join(", ", missing)
                                + ". Record it in the manifest: the project expects to know where data are and who can"
                                + " reach them.");
            }
        }
    }
}
