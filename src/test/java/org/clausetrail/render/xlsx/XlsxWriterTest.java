package org.clausetrail.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Finding;
import org.clausetrail.render.Elsewhere;
import org.clausetrail.render.Injection;
import org.clausetrail.render.Matrices;
import org.clausetrail.render.ooxml.CoreProperties;
import org.clausetrail.render.page.VisibleReader;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {
    private final List<Finding> findings = new ArrayList<>();

    // [verify->CT-REQ-341]
    @Test
    void givesEachMatrixASheetWithFrozenHeadingFilterAndPrintSetup() throws IOException {
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.trace(5)))) {
            XSSFSheet sheet = book.getSheet("M1");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D6");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Software requirement");
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
        }
    }

    // [verify->CT-REQ-363]
    @Test
    void columnsAndRowsAreSizedForWhatTheyHold() throws IOException {
        Entry id = new Entry("SRS-REQUIREMENT-1 · rev 3", "#a", Optional.empty(), "requirements/software/a.md:3");
        Matrix matrix = Matrices.matrix(
                List.of(new Column("id", "Id", 1), new Column("text", "Text", 20)),
                List.of(
                        new Row("", List.of(Cell.of(id), Cell.text("short"))),
                        new Row("", List.of(Cell.text(""), Cell.text("long text ".repeat(60))))));
        try (XSSFWorkbook book = read(write(Limits.EXCEL, matrix))) {
            XSSFSheet sheet = book.getSheet("M1");
            assertThat(sheet.getColumnWidth(0) / 256).isEqualTo(26);
            assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(90);
            assertThat(sheet.getRow(1).getHeightInPoints()).isBetween(24f, 30f);
            assertThat(sheet.getRow(2).getHeightInPoints()).isBetween(85f, 100f);
        }
    }

    // [verify->CT-REQ-361]
    @Test
    void beginsWithASheetThatLeadsToTheOthersAndSaysHowToReadThem() throws IOException {
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.trace(5)))) {
            XSSFSheet about = book.getSheetAt(0);
            XSSFCell matrix = about.getRow(2).getCell(0);

            assertThat(matrix.getStringCellValue()).isEqualTo("M1");
            assertThat(matrix.getHyperlink().getLocation()).isEqualTo("'M1'!A1");
            assertThat(about.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(5);
            assertThat(about.getRow(2).getCell(4).getNumericCellValue()).isEqualTo(1);
            assertThat(about.getRow(about.getLastRowNum()).getCell(0).getStringCellValue())
                    .isEqualTo("How to read");
        }
    }

    @Test
    void addsItemsGapsLegendAndGeneration() throws IOException {
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.trace(2)))) {
            assertThat(book)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("About", "M1", "Items", "Gaps", "Legend", "Generation");
            assertThat(text(book, "Gaps", 1, 3)).isEqualTo("No test verifies SRS-3.");
            assertThat(text(book, "Legend", 1, 0)).isEqualTo("PASS");
            assertThat(text(book, "Generation", 1, 0)).isEqualTo("Tool");
            assertThat(text(book, "Generation", 1, 1)).isEqualTo("Clausetrail 0.1.0");
        }
    }

    @Test
    void printsTheStateWordAndFillsTheCell() throws IOException {
        Matrix matrix = one(new Cell(List.of(new Entry("run 4", "", Optional.of(CellState.FAIL), "unit.xml:9"))));
        try (XSSFWorkbook book = read(write(Limits.EXCEL, matrix))) {
            XSSFCell cell = book.getSheet("M1").getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("FAIL run 4\n[unit.xml:9]");
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFBDADD");
        }
    }

    @Test
    void linksIdsToTheSheetItemsAndFromThereToTheRow() throws IOException {
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.trace(3)))) {
            assertThat(book.getSheet("M1").getRow(1).getCell(0).getHyperlink().getLocation())
                    .isEqualTo("'Items'!A2");
            assertThat(book.getSheet("Items")
                            .getRow(1)
                            .getCell(2)
                            .getHyperlink()
                            .getLocation())
                    .isEqualTo("'M1'!A2");
        }
    }

    @Test
    void linksToOtherDocumentsOfTheDossier() throws IOException {
        Matrix matrix = one(Cell.of(new Entry("UT-1", "D7#UT-1", Optional.empty(), "")));
        try (XSSFWorkbook book = read(write(Limits.EXCEL, matrix))) {
            assertThat(book.getSheet("M1").getRow(1).getCell(0).getHyperlink().getAddress())
                    .isEqualTo("D7.html#UT-1");
        }
    }

    // [verify->CT-REQ-342]
    @Test
    void keepsHostileTextLiterallyAndNeverAsAFormula() throws IOException {
        List<String> texts = Injection.texts();
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.of(texts.toArray(String[]::new))))) {
            for (int i = 0; i < texts.size(); i++) {
                XSSFCell cell = book.getSheet("M1").getRow(i + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(VisibleReader.visible(texts.get(i)));
            }
        }
    }

    @Test
    void showsControlCharactersAsOnThePages() throws IOException {
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.of("a\u0007b\0c\ud800d\uffffe\r\nf")))) {
            assertThat(text(book, "M1", 1, 0)).isEqualTo("a[U+0007]b[U+0000]c[U+D800]d[U+FFFF]e\nf");
        }
    }

    // [verify->CT-REQ-344]
    @Test
    void cutsTextsThatExcelCannotHoldVisiblyAndSaysSo() throws IOException {
        String text = "🧬".repeat(20_000);
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.of(text)))) {
            String cut = text(book, "M1", 1, 0);
            assertThat(cut.length()).isBetween(32_765, 32_767);
            assertThat(cut)
                    .endsWith("🧬… [cut here: 40000 characters; the whole text is in M1.csv, row 2, column \"Text\"]");
            assertThat(findings).extracting(Finding::check).containsExactly("X01");
            assertThat(findings.get(0).message()).contains("M1!A2");
        }
    }

    @Test
    void dividesMoreRowsThanASheetCanHold() throws IOException {
        Limits small = new Limits(4, 32_767, 253, 65_530);
        try (XSSFWorkbook book = read(write(small, Matrices.of("1", "2", "3", "4", "5", "6", "7")))) {
            assertThat(text(book, "M1", 3, 0)).isEqualTo("3");
            assertThat(text(book, "M1 (2)", 1, 0)).isEqualTo("4");
            assertThat(text(book, "M1 (3)", 1, 0)).isEqualTo("7");
        }
    }

    @Test
    void leavesOutLinksBeyondExcelsLimitWithAFinding() throws IOException {
        Limits small = new Limits(1000, 32_767, 253, 2);
        Row linked = new Row("", List.of(Cell.of(new Entry("SRS-1", "#SRS-1", Optional.empty(), ""))));
        Matrix matrix = Matrices.matrix(List.of(new Column("c", "Cell", 1)), List.of(linked, linked, linked));
        try (XSSFWorkbook book = read(write(small, matrix))) {
            assertThat(book.getSheet("M1").getHyperlinkList()).hasSize(2);
            assertThat(findings)
                    .anySatisfy(finding -> assertThat(finding.message()).contains("1 cells of sheet M1 have no link"));
        }
    }

    @Test
    void endsTheSheetItemsWhereExcelAllowsNoMoreLinks() throws IOException {
        write(new Limits(1000, 32_767, 253, 2), Matrices.trace(3));
        assertThat(findings).anySatisfy(finding -> assertThat(finding.message()).contains("ends after 2 items"));
    }

    @Test
    void partsLinesByASignWhereACellHoldsNoMoreLineFeeds() throws IOException {
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.of("x\n".repeat(300) + "y")))) {
            String text = text(book, "M1", 1, 0);
            assertThat(text.chars().filter(c -> c == '\n')).hasSize(253);
            assertThat(text.chars().filter(c -> c == '⏎')).hasSize(47);
        }
    }

    @Test
    void statesTheReasonOfAnEmptyMatrix() throws IOException {
        try (XSSFWorkbook book = read(write(Limits.EXCEL, Matrices.of()))) {
            assertThat(text(book, "M1", 1, 0)).isEqualTo("No requirements were found.");
        }
    }

    // [verify->CT-REQ-340]
    @Test
    void givesTheSameBytesInAnotherLocaleAndTimeZone() throws IOException {
        assertThat(Elsewhere.givesTheSame(() -> write(Limits.EXCEL, Matrices.trace(50))))
                .isTrue();
    }

    private static Matrix one(Cell cell) {
        return Matrices.matrix(List.of(new Column("c", "Cell", 1)), List.of(new Row("", List.of(cell))));
    }

    private byte[] write(Limits limits, Matrix... matrices) throws IOException {
        CoreProperties properties =
                new CoreProperties("MALDI 2.4.0: traceability", "MALDI", "Maker & Co", "D8", "3", "en", "2026-03-04");
        MatrixBook book = new MatrixBook(properties, List.of(matrices), Map.of("Tool", "Clausetrail 0.1.0"), ".html");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        findings.addAll(new XlsxWriter(limits).write(bytes, book));
        return bytes.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static String text(XSSFWorkbook book, String sheet, int row, int column) {
        return book.getSheet(sheet).getRow(row).getCell(column).getStringCellValue();
    }
}
