package org.clausetrail.source.testresult;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.entry.Csv;
import org.clausetrail.tree.SourceText;

/** Records of manual tests in CSV, told by headings such as id, expected, observed, result, tester and date. */
public final class ManualCsv extends TestFormat {
    /** The format, which has no state. */
    public ManualCsv() {
        super("manual-tests-csv");
    }

    @Override
    public Match match(Head head) {
        Optional<String> first =
                head.text().lines().filter(line -> !line.isBlank()).findFirst();
        if (first.isEmpty()
                || first.get().length() > 4000
                || "{[<".indexOf(first.get().stripLeading().charAt(0)) >= 0) {
            return Match.NO;
        }
        List<String> headings = List.of(first.get().replace("\"", "").split("[,;\t]", -1));
        return ManualColumns.of(headings).areOfManualTests() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Csv table;
        try (InputStream stream = file.open()) {
            table = Csv.read(SourceText.read(stream, file.ref()), file.ref());
        }
        ManualTable tests = new ManualTable(report, null);
        tests.row(table.header().cells(), file.ref());
        for (Csv.Row row : table.rows()) {
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                tests.row(row.cells(), file.ref().at(row.line()));
            }
        }
        if (!tests.finish()) {
            throw new InputException(file.ref().at(1), "The first row holds no headings of manual tests.");
        }
    }
}
