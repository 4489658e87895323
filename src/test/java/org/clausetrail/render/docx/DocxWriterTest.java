package org.clausetrail.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.render.Elsewhere;
import org.clausetrail.render.Injection;
import org.clausetrail.render.PageSource;
import org.clausetrail.render.Pages;
import org.clausetrail.render.ooxml.PackageTemplate;
import org.clausetrail.render.page.VisibleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxWriterTest {
    private final List<Finding> findings = new ArrayList<>();

    // [verify->CT-REQ-345]
    @Test
    void usesRealStylesForHeadingsListsAndTables() throws IOException {
        try (XWPFDocument document = open(write(Pages.sample(3)))) {
            assertThat(paragraph(document, "Traceability matrices").getStyle()).isEqualTo("Title");
            assertThat(paragraph(document, "1.1 Steps").getStyle()).isEqualTo("Heading2");
            assertThat(paragraph(document, "by trailer").getNumIlvl()).isEqualTo(1);
            XWPFTable matrix = document.getTables().get(2);
            assertThat(matrix.getStyleID()).isEqualTo("MatrixTable");
            assertThat(matrix.getRow(0).isRepeatHeader()).isTrue();
            assertThat(matrix.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(9);
            assertThat(matrix.getNumberOfRows()).isEqualTo(4);
        }
    }

    // [verify->CT-REQ-347]
    @Test
    void fillsTheContentsWithLinkedEntries() throws IOException {
        String xml = body(write(Pages.sample(1), Map.of("s1", 2)));
        assertThat(xml).contains("TOC \\o \"1-3\" \\h");
        String mark = Bookmarks.name("s1");
        assertThat(xml).contains("<w:hyperlink w:anchor=\"" + mark + "\"").contains("PAGEREF " + mark);
        assertThat(xml).contains("w:name=\"" + mark + "\"");
        assertThat(xml).contains("<w:t xml:space=\"preserve\">2</w:t>");
    }

    // [verify->CT-REQ-362]
    @Test
    void contentsStandOnPagesOfTheirOwnAndDoNotListThemselves() throws IOException {
        String page = "<h1 id=\"c\">Contents</h1><nav class=\"contents\"/><h1 id=\"a\">About</h1><p>Why.</p>";
        byte[] file = write(Pages.page(page));
        assertThat(body(file))
                .contains("<w:pStyle w:val=\"TOCHeading\"/>")
                .doesNotContain("<w:hyperlink w:anchor=\"" + Bookmarks.name("c") + "\"")
                .contains("<w:hyperlink w:anchor=\"" + Bookmarks.name("a") + "\"")
                .contains("<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>");
    }

    // [verify->CT-REQ-362]
    @Test
    void aShortIntroductionStandsWithTheTableBelow() throws IOException {
        String table = "<table class=\"plain\"><tbody><tr><td>one</td></tr></tbody></table>";
        String xml = body(write(Pages.page("<h2>Heading</h2><p>Shows one.</p>" + table + "<p>Free.</p>")));
        assertThat(xml)
                .containsPattern("<w:keepNext/></w:pPr>(<w:bookmark[^>]*/>)*<w:r><w:t[^>]*>Shows one")
                .containsPattern("<w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:t[^>]*>Free");
    }

    @Test
    void turnsPagesForLandscapeSections() throws IOException {
        String xml = body(write(Pages.sample(1)));
        assertThat(xml.split("w:orient=\"landscape\"", -1)).hasSize(2);
        assertThat(xml.split("<w:sectPr>", -1)).as("cover, text, matrix, gaps").hasSize(5);
    }

    @Test
    void linksInsideTheDocumentToOtherDocumentsAndToTheWeb() throws IOException {
        byte[] file = write(Pages.sample(2));
        String links = PackageTemplate.read(file).text("word/_rels/document.xml.rels");
        assertThat(links).contains("\"D16.docx#" + Bookmarks.name("gspr-16") + "\"");
        assertThat(links).contains("\"https://example.org/a?b=1&amp;c=2\"").doesNotContain("javascript");
        assertThat(body(file)).contains("w:anchor=\"" + Bookmarks.name("m1") + "\"");
    }

    @Test
    void reportsLinksThatLeadNowhere() throws IOException {
        write(Pages.sample(1));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("X03");
            assertThat(finding.message()).contains("nowhere");
        });
    }

    @Test
    void mergesCellsAsTheTableSays() throws IOException {
        try (XWPFDocument document = open(write(Pages.sample(1)))) {
            XWPFTable states = document.getTables().get(1);
            assertThat(states.getRow(2).getCell(0).getCTTc().getTcPr().isSetVMerge())
                    .isTrue();
            assertThat(states.getRow(3).getCell(0).getCTTc().getTcPr().isSetVMerge())
                    .isTrue();
            assertThat(states.getRow(4).getTableCells()).hasSize(1);
        }
    }

    // [verify->CT-REQ-407]
    @Test
    void underlinesInsertedWordsAndStrikesOutDeletedOnes() throws IOException {
        String body = body(write(Pages.page("<p>At <del>80</del><ins>90</ins> %</p>")));
        assertThat(body)
                .contains("<w:rPr><w:rStyle w:val=\"Deleted\"/><w:strike/></w:rPr><w:t xml:space=\"preserve\">80</w:t>")
                .contains("<w:rStyle w:val=\"Inserted\"/><w:u w:val=\"double\"/></w:rPr>");
    }

    // [verify->CT-REQ-342]
    @Test
    void keepsHostileTextLiterally() throws IOException {
        int count = Injection.texts().size();
        try (XWPFDocument document = open(write(Pages.sample(count)))) {
            XWPFTable matrix = document.getTables().get(2);
            for (int i = 0; i < count; i++) {
                String expected =
                        VisibleReader.visible(Injection.texts().get(i)).replaceAll(" +", " ");
                assertThat(matrix.getRow(i + 1).getCell(1).getText()).isEqualTo(expected);
            }
        }
    }

    @Test
    void fillsHeaderFooterAndPropertiesFromTheDocument() throws IOException {
        try (XWPFDocument document = open(write(Pages.sample(1)))) {
            assertThat(document.getHeaderList().get(0).getTables().get(0).getText())
                    .contains("Maldi & Co 2.4.0")
                    .contains("D8 · Revision 3");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Traceability of <MALDI>");
            assertThat(document.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2026-03-04T00:00:00Z");
        }
    }

    // [verify->CT-REQ-346]
    @Test
    void keepsStylesAndHeaderOfACustomersDocument(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("house.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Lumen ${document-id}");
            document.createParagraph().createRun().setText("Delete me");
            document.write(out);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocxWriter.withReference(file).write(bytes, Pages.sample(2));
        try (XWPFDocument document = open(bytes.toByteArray())) {
            assertThat(document.getHeaderList())
                    .anySatisfy(header -> assertThat(header.getText()).contains("Lumen D8"));
            assertThat(document.getParagraphs())
                    .noneMatch(paragraph -> paragraph.getText().contains("Delete me"));
            assertThat(document.getStyles().getStyle(document.getTables().get(2).getStyleID()))
                    .isNotNull();
            assertThat(document.getStyles()
                            .getStyle(paragraph(document, "1 Method").getStyle())
                            .getName())
                    .isEqualTo("heading 1");
        }
    }

    @Test
    void refusesAReferenceThatIsNoWordDocument(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("house.docx"), "no zip");
        assertThatThrownBy(() -> DocxWriter.withReference(file).write(new ByteArrayOutputStream(), Pages.sample(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no Word document");
        assertThatThrownBy(() -> DocxWriter.withReference(folder.resolve("absent.docx"))
                        .write(new ByteArrayOutputStream(), Pages.sample(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such file");
    }

    // [verify->CT-REQ-340]
    @Test
    void givesTheSameBytesInAnotherLocaleAndTimeZone() {
        assertThat(Elsewhere.givesTheSame(() -> write(Pages.sample(40)))).isTrue();
    }

    private byte[] write(PageSource page) throws IOException {
        return write(page, Map.of());
    }

    private byte[] write(PageSource page, Map<String, Integer> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        findings.addAll(DocxWriter.standard().write(bytes, page, pages));
        return bytes.toByteArray();
    }

    private static String body(byte[] file) throws IOException {
        return PackageTemplate.read(file).text("word/document.xml");
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph: " + text));
    }
}
