package org.clausetrail.source.testresult;

import java.io.IOException;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.sheet.SheetRow;
import org.clausetrail.source.sheet.Workbook;
import org.jspecify.annotations.Nullable;

/** Records of manual tests in XLSX: every sheet that has their headings is a suite, other sheets are read over. */
public final class ManualWorkbook extends TestFormat {
    private static final String NONE =
            "No sheet of the workbook has the headings of manual tests: at least \"id\", \"expected\" and \"observed\","
                    + " or \"id\", \"result\" and \"tester\".";

    /** The format, which has no state. */
    public ManualWorkbook() {
        super("manual-tests-xlsx");
    }

    @Override
    public Match match(Head head) {
        return Workbook.recognised(head) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        if (!holdsTests(file, report)) {
            throw new InputException(file.ref(), NONE);
        }
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        return holdsTests(file, new TestCounts())
                ? super.inspect(file)
                : Inspection.unsupported("xlsx", file.name() + ": " + NONE);
    }

    private static boolean holdsTests(InputFile file, TestReport report) throws IOException {
        Sheets sheets = new Sheets(report);
        Workbook.read(file, sheets);
        return sheets.finish();
    }

    /** The sheets, one after the other. */
    private static final class Sheets implements Workbook.Visitor {
        private final TestReport report;
        private String name = "";
        private @Nullable ManualTable table;
        private boolean any;

        Sheets(TestReport report) {
            this.report = report;
        }

        @Override
        public void row(SheetRow row) {
            ManualTable current = table;
            if (current == null || !row.sheet().equals(name)) {
                finish();
                name = row.sheet();
                current = new ManualTable(report, name);
                table = current;
            }
            current.row(row.cells(), row.place());
        }

        /** Ends the sheet; whether any so far was a table of manual tests. */
        boolean finish() {
            any |= table != null && table.finish();
            table = null;
            return any;
        }
    }
}
