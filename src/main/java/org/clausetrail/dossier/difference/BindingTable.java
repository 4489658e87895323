package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.trace.EvidenceBinding;

/** Which results and runs count for which release. */
final class BindingTable {
    private static final int FULL_COMMIT = 40;
    private static final int SHOWN = 8;

    private final Compared compared;

    BindingTable(Compared compared) {
        this.compared = compared;
    }

    Matrix matrix() {
        List<Row> rows = new ArrayList<>();
        int results = 0;
        int runs = 0;
        for (EvidenceBinding binding : compared.bindings()) {
            results += binding.results();
            runs += binding.runs();
            rows.add(row(binding));
        }
        return Tables.of(
                "C7",
                "Results and the versions that they were obtained on",
                List.of(
                        new Column("tested", "Tested", 18),
                        new Column("results", "Test results", 8),
                        new Column("runs", "Simulation runs", 8),
                        new Column("bound", "Counts for", 22),
                        new Column("where", "Read from", 36)),
                rows,
                List.of(),
                "Test results here: " + results + ", simulation runs: " + runs + ".",
                "The sources hold no test result and no simulation run.");
    }

    private Row row(EvidenceBinding binding) {
        List<Entry> folders = Tables.shortened(
                binding.folders().stream().limit(SHOWN).map(Entry::text).toList(),
                binding.folders().size());
        return new Row(
                "",
                List.of(
                        Cell.text(tested(binding)),
                        Cell.text(String.valueOf(binding.results())),
                        Cell.text(String.valueOf(binding.runs())),
                        Cell.text(bound(binding)),
                        Tables.cell(folders)));
    }

    private static String tested(EvidenceBinding binding) {
        String tested = binding.tested();
        boolean commit = tested.length() >= FULL_COMMIT && tested.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        String name = tested.isEmpty() ? "not stated" : commit ? "commit " + Mentions.commit(tested) : tested;
        return binding.dirty() ? name + ", with uncommitted changes" : name;
    }

    private String bound(EvidenceBinding binding) {
        if (binding.from() && binding.to()) {
            return "both releases";
        }
        if (binding.from() || binding.to()) {
            return binding.to() ? compared.later() : compared.earlier();
        }
        return binding.dirty()
                ? "neither: the tree had uncommitted changes"
                : binding.tested().isEmpty() ? "neither: no version is stated" : "neither: another version";
    }
}
