package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
    private static Rendering body(String body) {
        return Rendering.of(Sample.ofBody(body));
    }

    @Test
    void everyPageSaysWhichDocumentItIsAndWhichPageOfHowMany() {
        Rendering rendering = Rendering.of(Sample.everyConstruct(60));
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(rendering.result().pages()).isEqualTo(pdf.pages());
            for (int page = 2; page <= pdf.pages(); page++) {
                assertThat(pdf.text(page))
                        .contains("Genotyper 2.4.0", "D8", "Revision 3", "Confidential")
                        .contains("Page " + page + " of " + pdf.pages());
            }
        }
    }

    // [verify->CT-REQ-306]
    @Test
    void theContentsAndPageReferencesGiveThePagesWhereTheirTargetsStand() {
        Rendering rendering = Rendering.of(Sample.everyConstruct(60));
        int matrix = rendering.result().anchors().get("m1");
        int end = rendering.result().anchors().get("end");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(pdf.text(matrix)).contains("2 M1 Requirements to tests");
            assertThat(pdf.text(end)).contains("3 Conclusion");
            assertThat(pdf.text(2))
                    .containsPattern("2 M1 Requirements to tests\\s+" + matrix)
                    .containsPattern("3 Conclusion\\s+" + end)
                    .doesNotContainPattern("Contents\\s+2\\b");
            assertThat(pdf.text(3)).contains("matrix M1 on page " + matrix + ", the");
            assertThat(rendering.result().anchors()).containsKeys("SRS-001", "SRS-060", "matrix-1", "cover");
        }
    }

    // [verify->CT-REQ-306]
    @Test
    void linksLeadToAnchorsToOtherDocumentsAndToTheWeb() throws IOException {
        Rendering rendering = body("<h1 id=\"a\">A</h1><p><a href=\"#a\">here</a> <a href=\"D16#gspr-1\">there</a>"
                + " <a href=\"https://example.org/x\">out</a> <a href=\"javascript:alert(1)\">evil</a></p>");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            List<PDAnnotation> links = pdf.document.getPage(0).getAnnotations();
            assertThat(links)
                    .hasSize(3)
                    .allSatisfy(l -> assertThat(l.getContents()).isIn("here", "there", "out"));
            assertThat(((PDNamedDestination) ((PDAnnotationLink) links.get(0)).getDestination()).getNamedDestination())
                    .isEqualTo("a");
            PDActionRemoteGoTo remote = (PDActionRemoteGoTo) ((PDAnnotationLink) links.get(1)).getAction();
            assertThat(remote.getFile().getFile()).isEqualTo("D16.pdf");
            assertThat(((PDActionURI) ((PDAnnotationLink) links.get(2)).getAction()).getURI())
                    .isEqualTo("https://example.org/x");
            assertThat(pdf.document
                            .getDocumentCatalog()
                            .getNames()
                            .getDests()
                            .getKids()
                            .get(0)
                            .getNames())
                    .containsKey("a");
            assertThat(pdf.text(1)).contains("here there out evil");
        }
    }

    @Test
    void aLinkToAnAnchorThatDoesNotExistIsReported() {
        assertThat(body("<p><a href=\"#nowhere\">x</a></p>").findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("nowhere"));
    }

    @Test
    void theOutlineIsTheTreeOfHeadings() throws IOException {
        Rendering rendering = body("<h1>1</h1><h2>1.1</h2><h3>1.1.1</h3><h2>1.2</h2><h1>2</h1><p>x</p>");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(tree(pdf.document.getDocumentCatalog().getDocumentOutline()))
                    .isEqualTo("1(1.1(1.1.1)1.2)2");
        }
    }

    private static String tree(PDOutlineNode node) {
        StringBuilder tree = new StringBuilder();
        for (PDOutlineItem item : node.children()) {
            String children = tree(item);
            tree.append(item.getTitle()).append(children.isEmpty() ? "" : "(" + children + ")");
        }
        return tree.toString();
    }

    // [verify->CT-REQ-307]
    @Test
    void theSamePageGivesTheSameBytesInEveryLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = Rendering.of(Sample.everyConstruct(30)).pdf();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(Rendering.of(Sample.everyConstruct(30)).pdf()).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Rendering.of(Sample.everyConstruct(30)).pdf()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void structureFollowsTheVocabulary() {
        Rendering rendering = body("<h1>A</h1><p>x <a href=\"https://example.org\">l</a></p><ul><li>i</li></ul>"
                + "<table><caption>c</caption><thead><tr><th>h</th><th>k</th></tr></thead>"
                + "<tr><th>r</th><td>d</td></tr><tr><td colspan=\"2\"><p>p</p><p>q</p></td></tr></table>"
                + "<h3>B</h3><blockquote><p>q</p></blockquote>");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(pdf.structure()).isEqualTo("""
                Document
                  H1
                  P
                    Link
                  L
                    LI
                      Lbl
                      LBody
                        P
                  Table
                    Caption
                    THead
                      TR
                        TH
                        TH
                    TBody
                      TR
                        TH
                        TD
                      TR
                        TD
                          P
                          P
                  H2
                  BlockQuote
                    P
                """);
        }
    }

    // [verify->CT-REQ-407]
    @Test
    void insertedAndDeletedWordsAreSpansWithTheirLine() {
        Rendering rendering = body("<h1>A</h1><p>At <del>80</del><ins>90</ins> %</p>");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(pdf.structure()).isEqualTo("""
                Document
                  H1
                  P
                    Span LineThrough
                    Span Underline
                """);
        }
    }

    // [verify->CT-REQ-305]
    @Test
    void headerRowsAreRepeatedAndEveryRowStandsOnOnePage() {
        Rendering rendering = Rendering.of(Sample.everyConstruct(80));
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            int rows = 0;
            for (int page = rendering.result().anchors().get("m1");
                    page < rendering.result().anchors().get("end");
                    page++) {
                String text = pdf.text(page);
                assertThat(text).containsPattern("Id\\s+Requirement\\s+Risk\\s+Test\\s+State\\s+Source");
                rows += text.split("The software shall report", -1).length - 1;
            }
            assertThat(rows).isEqualTo(80);
        }
    }

    // [verify->CT-REQ-305]
    @Test
    void aHeadingIsNeverTheLastThingOnAPage() {
        for (int lines = 30; lines < 60; lines++) {
            Rendering rendering = body(
                    "<p>fill</p>".repeat(lines) + "<h2 id=\"h\">Heading</h2><p id=\"p\">one<br/>two<br/>three</p>");
            assertThat(rendering.result().anchors().get("h"))
                    .isEqualTo(rendering.result().anchors().get("p"));
        }
    }

    // [verify->CT-REQ-305]
    @Test
    void aHeadingAndAShortIntroductionStandWithTheTableBelow() {
        String table = "<table class=\"matrix\"><thead><tr><th>Head</th></tr></thead><tbody>"
                + "<tr id=\"row\"><td>one</td></tr><tr><td>two</td></tr><tr><td>three</td></tr></tbody></table>";
        for (int lines = 30; lines < 60; lines++) {
            Rendering rendering =
                    body("<p>fill</p>".repeat(lines) + "<h2 id=\"h\">Heading</h2><p>What the table shows.</p>" + table);
            assertThat(rendering.result().anchors().get("h"))
                    .isEqualTo(rendering.result().anchors().get("row"));
        }
    }

    // [verify->CT-REQ-305]
    @Test
    void aSentenceThatEndsWithAColonStandsWithWhatItAnnounces() {
        for (int lines = 30; lines < 60; lines++) {
            Rendering rendering = body("<p>fill</p>".repeat(lines)
                    + "<p id=\"p\">Findings:</p><ul><li id=\"first\"><p>one</p></li><li><p>two</p></li></ul>");
            assertThat(rendering.result().anchors().get("p"))
                    .isEqualTo(rendering.result().anchors().get("first"));
        }
    }

    // [verify->CT-REQ-305]
    @Test
    void noLineOfARowGoesOnAloneAtTheNextPage() {
        String row = "<tr><td>" + "<div class=\"entry\">alpha</div>".repeat(12) + "</td></tr>";
        for (int lines = 30; lines < 60; lines++) {
            Rendering rendering =
                    body("<p>fill</p>".repeat(lines) + "<table class=\"matrix\"><thead><tr><th>Head</th></tr>"
                            + "</thead><tbody>" + row.repeat(2) + "</tbody></table>");
            try (Inspected pdf = new Inspected(rendering.pdf())) {
                for (int page = 1; page <= pdf.pages(); page++) {
                    int alone = pdf.text(page).split("alpha", -1).length - 1;
                    assertThat(alone % 12).as("lines of a row on page %s", page).isNotIn(1, 2);
                }
            }
        }
    }

    // [verify->CT-REQ-305]
    @Test
    void noLineOfAParagraphStandsAloneOnAPage() {
        String paragraph = "<p>" + "alpha<br/>".repeat(5) + "omega</p>";
        for (int lines = 20; lines < 40; lines++) {
            try (Inspected pdf =
                    new Inspected(body("<p>fill</p>".repeat(lines) + paragraph).pdf())) {
                for (int page = 1; page <= pdf.pages(); page++) {
                    int count = pdf.text(page).split("alpha|omega", -1).length - 1;
                    assertThat(count).as("lines on page " + page).isNotEqualTo(1);
                }
            }
        }
    }

    // [verify->CT-REQ-305]
    @Test
    void aRowThatIsTallerThanAPageGoesOnWithoutLoss() {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            cell.append("<p>word").append(i).append("</p>");
        }
        Rendering rendering = body("<table class=\"matrix\"><thead><tr><th>H</th><th>K</th></tr></thead><tr><td>" + cell
                + "</td><td>beside</td></tr></table>");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(pdf.pages()).isGreaterThan(3);
            String text = pdf.text();
            for (int i = 0; i < 300; i++) {
                assertThat(text.split("word" + i + "\\b", -1)).hasSize(2);
            }
            assertThat(text.split("beside", -1)).hasSize(2);
        }
    }

    @Test
    void spanningCellsGoOnAcrossPages() {
        StringBuilder rows = new StringBuilder("<tr><th rowspan=\"100\">span</th><td>row0 end</td></tr>");
        for (int i = 1; i < 120; i++) {
            rows.append(i < 100 ? "<tr><td>row" : "<tr><th>x</th><td>row")
                    .append(i)
                    .append(" end</td></tr>");
        }
        try (Inspected pdf = new Inspected(body("<table>" + rows + "</table>").pdf())) {
            for (int i = 0; i < 120; i++) {
                assertThat(pdf.text()).contains("row" + i + " end");
            }
        }
    }

    @Test
    void cellsBeyondTheLastColumnAreNotLost() {
        Rendering rendering = body("<table><colgroup><col data-width=\"1\"/></colgroup><tr><td>one</td></tr>"
                + "<tr><td>two</td><td>three</td><td>four</td></tr></table>");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(pdf.text()).contains("one", "two", "three", "four");
        }
    }

    @Test
    void wideTablesTurnThePageAndTheTextAfterThemTurnsItBack() {
        Rendering rendering = body("<p>a</p><section class=\"landscape\"><p>b</p></section><p>c</p>");
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            List<Boolean> turned = new ArrayList<>();
            for (PDPage page : pdf.document.getPages()) {
                turned.add(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
            }
            assertThat(turned).containsExactly(false, true, false);
        }
    }

    // [verify->CT-REQ-304]
    @Test
    void aCharacterThatNoFontHasIsShownByItsCodeAndReportedOnce() {
        Rendering rendering = body("<p>a\uE123b \uE123 \u0007</p>");
        assertThat(rendering.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("U+E123"));
        try (Inspected pdf = new Inspected(rendering.pdf())) {
            assertThat(pdf.text(1)).contains("a[U+E123]b [U+E123] [U+0007]");
        }
    }

    @Test
    void aPageThatIsNotOfTheVocabularyIsRefused() {
        assertThatThrownBy(() -> body("<script>x</script>")).isInstanceOf(InputException.class);
    }

    @Test
    void aFullDiskIsAnInputOutputError() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(() -> new PdfRenderer(PdfFonts.only(List.of()))
                        .render(new StringReader(Sample.everyConstruct(1)), "D8", full, findings::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }
}
