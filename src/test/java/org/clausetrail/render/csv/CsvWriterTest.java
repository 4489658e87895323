package org.clausetrail.render.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.render.Injection;
import org.clausetrail.render.Matrices;
import org.clausetrail.render.page.VisibleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-343]
class CsvWriterTest {
    @Test
    void writesHeaderAndRecordsWithTheChosenLineEnd() throws IOException {
        assertThat(csv(CsvOptions.PLAIN, Matrices.of("a", "b"))).isEqualTo("text\na\nb\n");
        assertThat(csv(CsvOptions.EXCEL, Matrices.of("a"))).isEqualTo("\uFEFFtext\r\na\r\n");
    }

    @Test
    void quotesWhatRfc4180AsksFor() throws IOException {
        assertThat(csv(CsvOptions.PLAIN, Matrices.of("a,b", "say \"x\"", "two\r\nlines", " spaces ")))
                .isEqualTo("text\n\"a,b\"\n\"say \"\"x\"\"\"\n\"two\nlines\"\n\" spaces \"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "  =1", "\u00a0\n=1", "\uFF1D1"})
    void neutralisesFormulasByAnApostrophe(String formula) throws IOException {
        assertThat(csv(CsvOptions.PLAIN, Matrices.of(formula))).startsWith("text\n\"'");
    }

    @Test
    void doublesAnApostropheSoThatOneCanAlwaysBeTakenOff() throws IOException {
        assertThat(csv(CsvOptions.PLAIN, Matrices.of("'quoted'"))).isEqualTo("text\n\"''quoted'\"\n");
    }

    @Test
    void keepsHostileTextLiterally() throws IOException {
        String csv = csv(CsvOptions.PLAIN, Matrices.of(Injection.texts().toArray(String[]::new)));
        for (String text : Injection.texts()) {
            assertThat(csv).contains(VisibleReader.visible(text).replace("\"", "\"\""));
        }
    }

    @Test
    void putsStateTextAndSourceOfEachEntryOnALine() throws IOException {
        Cell cell = new Cell(List.of(
                new Entry("run 4", "", Optional.of(CellState.FAIL), "unit.xml:9"),
                new Entry("AN-7", "#AN-7", Optional.empty(), "")));
        Matrix matrix =
                Matrices.matrix(List.of(new Column("result", "Result", 1)), List.of(new Row("", List.of(cell))));
        assertThat(csv(CsvOptions.PLAIN, matrix)).isEqualTo("result\n\"FAIL run 4 [unit.xml:9]\nAN-7\"\n");
    }

    private static String csv(CsvOptions options, Matrix matrix) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CsvWriter(options).write(bytes, matrix);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
