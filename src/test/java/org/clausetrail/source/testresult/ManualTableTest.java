package org.clausetrail.source.testresult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of manual tests as laboratories keep them in tables. */
// [verify->CT-REQ-153]
class ManualTableTest {
    private static final String HEADINGS = "id,expected,observed,result,tester,date,signature\n";

    @Test
    void rowsOfStepsMakeOneTestWithItsGravestOutcome() throws IOException {
        Map<String, String> outcomes =
                outcomes(read(Files.readAllBytes(Path.of("src/test/resources/reports/manual.csv"))));

        assertThat(outcomes)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("TC-1", "PASS", "TC-2", "FAIL", "TC-3", "MANUAL_UNSIGNED", "TC-4", "UNKNOWN"));
    }

    @Test
    void testsWhoseLongIdsBeginAlikeStayTwo() throws IOException {
        String row = ",shown,shown,pass,Ann Ma,2026-03-01,AM\n";
        String id = "TC-" + "1".repeat(300);

        Evidence evidence = read((HEADINGS + id + "1" + row + id + "2" + row).getBytes(UTF_8));

        assertThat(evidence.items())
                .filteredOn(item -> item.kind() == ItemKind.TEST_CASE)
                .hasSize(2);
    }

    @Test
    void aStepKeepsWhatWasExpectedAndObserved() throws IOException {
        Item result = results(read(Files.readAllBytes(Path.of("src/test/resources/reports/manual.csv"))))
                .get(0);

        assertThat(result.text("property-steps"))
                .isEqualTo("1. Spot the calibrant Expected: Spectrum shown Observed: Spectrum shown (pass)\n"
                        + "2. Read the mass error Expected: below 0,5 Observed: 0,21 (pass)");
        assertThat(result.text("person")).isEqualTo("Ann Ma");
        assertThat(result.text("date")).isEqualTo("2026-03-01");
        assertThat(result.source().line()).isEqualTo(2);
    }

    @Test
    void idsInTheColumnOfRequirementsAreWhatATestVerifies() throws IOException {
        Evidence evidence = read(Files.readAllBytes(Path.of("src/test/resources/reports/manual.csv")));

        assertThat(evidence.links().stream()
                        .filter(link -> link.kind() == LinkKind.VERIFIES)
                        .map(LinkClaim::toString))
                .hasSize(5);
    }

    @Test
    void twoRowsOfOneIdWithoutStepsAreTwoResults() throws IOException {
        Evidence evidence = read(text(HEADINGS + "T-1,1,1,pass,A,2026-01-01,A\nT-1,1,2,fail,A,2026-01-02,A\n"));

        assertThat(results(evidence)).extracting(item -> item.text("outcome")).containsExactly("PASS", "FAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "probably", "Turue", "see report", "done"})
    void aWordThatIsNoOutcomeIsNeverPassed(String word) throws IOException {
        Evidence evidence = read(text(HEADINGS + "T-1,1,1," + word + ",A,2026-01-01,A\n"));

        assertThat(outcomes(evidence)).containsEntry("T-1", "UNKNOWN");
    }

    @Test
    void aRowWithoutIdIsRefusedWithItsLine() {
        assertThatThrownBy(() ->
                        new ManualCsv().read(file(text(HEADINGS + ",1,1,pass,A,2026-01-01,A\n")), new TestCounts()))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.where().line()).isEqualTo(2));
    }

    @Test
    void aWorkbookIsReadSheetBySheet() throws IOException {
        Inspection seen = new ManualWorkbook().inspect(file(workbook()));

        assertThat(seen.facts())
                .containsEntry("suites", 2)
                .containsEntry("testcases", 3)
                .containsEntry("passed", 2)
                .containsEntry("failed", 1);
    }

    @Test
    void linesAboveTheHeadingsHoldForAllRecordsOfTheSheet() throws IOException {
        Item result = results(read(workbook())).get(0);

        assertThat(result.text("person")).isEqualTo("Ann Ma");
        assertThat(result.text("date")).isEqualTo("2026-03-01T14:30");
        assertThat(result.text("version")).isEqualTo("2.4.0");
    }

    @Test
    void datesAndNumbersOfCellsAreWrittenAsTheyWereTyped() throws IOException {
        Item result = results(read(workbook())).get(0);

        assertThat(result.text("observed")).isEqualTo("0.1 Da");
        assertThat(result.source().line()).isEqualTo(5);
        assertThat(result.text("suite")).isEqualTo("Mass accuracy");
    }

    @Test
    void aWorkbookWithoutSuchATableIsNamedAsNotSupported() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("Prices"), 0, "article", "price");
            book.write(bytes);
        }

        assertThat(new ManualWorkbook().inspect(file(bytes.toByteArray())).status())
                .isEqualTo(Inspection.Status.UNSUPPORTED);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet first = book.createSheet("Mass accuracy");
            CellStyle moment = book.createCellStyle();
            moment.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            row(first, 0, "Tester:", "Ann Ma");
            row(first, 1, "Date", "");
            first.getRow(1).getCell(1).setCellValue(LocalDateTime.of(2026, 3, 1, 14, 30));
            first.getRow(1).getCell(1).setCellStyle(moment);
            row(first, 2, "Version", "2.4.0");
            row(first, 3, "Test ID", "Expected", "Measured", "Unit", "Verdict", "Signed by");
            row(first, 4, "TC-1", "< 0.5", "", "Da", "Pass", "A. Ma");
            first.getRow(4).getCell(2).setCellValue(0.1);
            row(first, 5, "TC-2", "< 0.5", "0.9", "Da", "FAIL", "A. Ma");
            row(book.createSheet("Notes"), 0, "nothing to see here");
            Sheet other = book.createSheet("Interlock");
            row(other, 0, "Test ID", "Result", "Tester");
            row(other, 1, "TC-3", "OK", "Bo");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static Map<String, String> outcomes(Evidence evidence) {
        Map<String, String> outcomes = new TreeMap<>();
        results(evidence).forEach(item -> outcomes.put(item.title(), item.text("outcome")));
        return outcomes;
    }

    private static List<Item> results(Evidence evidence) {
        return evidence.items().stream()
                .filter(item -> item.kind() == ItemKind.TEST_RESULT)
                .toList();
    }

    private static Evidence read(byte[] content) throws IOException {
        Evidence.Collector collector = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, collector).read(file(content));
        return collector.evidence();
    }

    private static byte[] text(String content) {
        return content.getBytes(UTF_8);
    }

    private static InputFile file(byte[] content) {
        return InputFile.of(content, SourceRef.file("records"));
    }
}
