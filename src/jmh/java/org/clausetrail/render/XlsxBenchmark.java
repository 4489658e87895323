package org.clausetrail.render;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.dossier.RowSource;
import org.clausetrail.model.CellState;
import org.clausetrail.render.csv.CsvOptions;
import org.clausetrail.render.csv.CsvWriter;
import org.clausetrail.render.ooxml.CoreProperties;
import org.clausetrail.render.xlsx.MatrixBook;
import org.clausetrail.render.xlsx.XlsxWriter;

/** Whole-process benchmark: a matrix of {@code rows × 15} as XLSX and CSV. Arguments: rows, output folder. */
public final class XlsxBenchmark {
    private XlsxBenchmark() {}

    /** Writes both files and prints the seconds that each step took. */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        long start = System.nanoTime();
        Matrix matrix = matrix(rows);
        long built = System.nanoTime();
        CoreProperties properties = new CoreProperties("Benchmark", "", "", "D8", "1", "en", "2026-03-04");
        MatrixBook book = new MatrixBook(properties, List.of(matrix), Map.of("Tool", "Clausetrail"), ".html");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("M1.xlsx")))) {
            System.out.println(new XlsxWriter().write(out, book).size() + " findings");
        }
        long xlsx = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(folder.resolve("M1.csv"))) {
            new CsvWriter(CsvOptions.EXCEL).write(out, matrix);
        }
        long csv = System.nanoTime();
        System.out.printf(
                "rows %d: matrix %.2f s, xlsx %.2f s, csv %.2f s%n",
                rows, (built - start) / 1e9, (xlsx - built) / 1e9, (csv - xlsx) / 1e9);
    }

    private static Matrix matrix(int count) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            columns.add(new Column("c" + i, "Column " + i, i == 2 ? 30 : 10));
        }
        RowSource rows = new RowSource(count, XlsxBenchmark::row);
        return new Matrix("M1", "Forward design trace", "5.1.1", columns, rows, List.of(), List.of(), "all", "");
    }

    private static Row row(int i) {
        List<Cell> cells = new ArrayList<>(15);
        String id = "SRS-" + i;
        cells.add(Cell.of(new Entry(id, "#" + id, Optional.empty(), "requirements/srs.md:" + i)));
        cells.add(Cell.text("r" + i % 7));
        cells.add(Cell.text("The instrument shall calibrate run " + i + " within 2 ppm of the reference mass."));
        cells.add(Cell.text("functional"));
        cells.add(Cell.text("B"));
        cells.add(Cell.text(i % 3 == 0 ? "yes" : "no"));
        for (int c = 6; c < 13; c++) {
            cells.add(Cell.text("src/main/java/org/example/Unit" + i % 977 + ".java column " + c));
        }
        CellState state = i % 11 == 0 ? CellState.NOT_RUN : CellState.PASS;
        cells.add(Cell.of(new Entry("run " + i % 50, "", Optional.of(state), "unit.xml:" + i)));
        cells.add(i % 11 == 0 ? Cell.state(CellState.MISSING_LINK, "no test") : Cell.text("none"));
        return new Row(id, cells);
    }
}
