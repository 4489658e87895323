package org.clausetrail.source.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-182]
class CsvTest {
    private static final SourceRef REF = SourceRef.file("a.csv");

    @Test
    void readsQuotedCellsWithSeparatorsQuotesAndLineEnds() {
        Csv table = Csv.read("id,text\r\nA-1,\"a, \"\"b\"\"\r\nc\"\r\nA-2,d\r\n", REF);
        assertThat(table.rows())
                .extracting(Csv.Row::cells)
                .containsExactly(List.of("A-1", "a, \"b\"\r\nc"), List.of("A-2", "d"));
        assertThat(table.rows()).extracting(Csv.Row::line).containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tellsTheSeparatorFromTheHeader(String separator) {
        assertThat(Csv.read(
                                String.join(separator, "id", "title", "text") + "\n"
                                        + String.join(separator, "1", "2", "3"),
                                REF)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("1", "2", "3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,text\\nA,\"open | 2 | never ends",
                "id,text\\nA,b\\nC,\"d\"e | 3 | follows a closing quote",
                "id,text\\nA,b\"c | 2 | inside an unquoted cell",
                "id,text\\nA,b,c | 2 | 3 cells, the header has 2",
                "id,text\\n\\nA | 3 | 1 cells, the header has 2",
            })
    void refusesMalformedTablesWithTheLine(String text, int line, String message) {
        assertThatThrownBy(() -> Csv.read(text.replace("\\n", "\n"), REF))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.where().line()).isEqualTo(line);
                    assertThat(e).hasMessageContaining(message);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsBackWhatAWriterQuoted(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            int width = 2 + random.nextInt(3);
            List<List<String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int r = 0; r < 1 + random.nextInt(4); r++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < width; c++) {
                    StringBuilder cell = new StringBuilder("k");
                    for (int n = random.nextInt(5); n > 0; n--) {
                        cell.append(",\"\n\r;x".charAt(random.nextInt(6)));
                    }
                    row.add(r == 0 ? "h" + c : cell.toString());
                }
                rows.add(row);
                text.append(String.join(
                                ",",
                                row.stream()
                                        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                                        .toList()))
                        .append("\r\n");
            }
            assertThat(Csv.read(text.toString(), REF).rows())
                    .as("seed %d", seed)
                    .extracting(Csv.Row::cells)
                    .containsExactlyElementsOf(rows.subList(1, rows.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverFailsOtherwiseThanWithAnInputException(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append("a,;\"\n\r\t ".charAt(random.nextInt(8)));
            }
            try {
                Csv.read(text.toString(), REF);
            } catch (InputException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", text: " + text, e);
            }
        }
    }
}
