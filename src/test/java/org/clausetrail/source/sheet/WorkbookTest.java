package org.clausetrail.source.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-152]
class WorkbookTest {
    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.00&quot; days&quot;"/>
            </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <c r="A1"><v>0.10000000000000001</v></c>           | 0.1
        <c r="A1"><v>42</v></c>                            | 42
        <c r="A1"><v>1E-3</v></c>                          | 0.001
        <c r="A1"><v>-1.5</v></c>                          | -1.5
        <c r="A1" t="b"><v>1</v></c>                       | TRUE
        <c r="A1" t="e"><v>#DIV/0!</v></c>                 | #DIV/0!
        <c r="A1" t="s"><v>1</v></c>                       | shared text
        <c r="A1" t="s"><v>99</v></c><c r="B1"><v>1</v></c>| ;1
        <c r="A1" t="str"><f>A2&amp;B2</f><v>joined</v></c>| joined
        <c r="A1" t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></is></c> | two runs
        <c r="A1" s="1"><v>46082</v></c>                   | 2026-03-01
        <c r="A1" s="2"><v>46082.5</v></c>                 | 2026-03-01T12:00
        <c r="A1" s="3"><v>46082</v></c>                   | 2026-03-01
        <c r="A1" s="4"><v>46082</v></c>                   | 46082
        <c r="A1" s="5"><v>0.75</v></c>                    | 18:00
        <c r="A1" s="1"><v>-3</v></c>                      | -3
        <c r="C1"><v>1</v></c>                             | ;;1
        """)
    void aCellIsReadAsItWasTyped(String cell, String text) throws IOException {
        assertThat(String.join(
                        ";", rows("<row r=\"1\">" + cell + "</row>").get(0).cells()))
                .isEqualTo(text);
    }

    @Test
    void rowsKeepTheirNumbersAndTheNameOfTheirSheet() throws IOException {
        List<SheetRow> rows =
                rows("<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row/><row><c><v>2</v></c><c><v>3</v></c></row>");

        assertThat(rows).extracting(SheetRow::number).containsExactly(3, 5);
        assertThat(rows).extracting(SheetRow::sheet).containsOnly("Results");
        assertThat(rows.get(1).cells()).containsExactly("2", "3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><row><c><v>&e;</v></c></row></worksheet> | entities
        <worksheet><row r="2000000"><c><v>1</v></c></row></worksheet>  | rows
        <worksheet><row><c r="ZZZZ1"><v>1</v></c></row></worksheet>    | columns
        <worksheet><row>                                               | not well-formed
        """)
    void aHostileSheetIsRefused(String sheet, String reason) throws IOException {
        byte[] book = book(sheet);

        assertThatThrownBy(() -> Workbook.read(file(book), row -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason);
    }

    private static List<SheetRow> rows(String content) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        Workbook.read(file(book("<worksheet><sheetData>" + content + "</sheetData></worksheet>")), rows::add);
        return rows;
    }

    private static InputFile file(byte[] content) {
        return InputFile.of(content, SourceRef.file("book.xlsx"));
    }

    private static byte[] book(String sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/worksheets/sheet1.xml", sheet);
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Results\" sheetId=\"7\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/styles.xml", STYLES);
            part(zip, "xl/sharedStrings.xml", "<sst><si><t>other</t></si><si><t>shared text</t></si></sst>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
    }
}
