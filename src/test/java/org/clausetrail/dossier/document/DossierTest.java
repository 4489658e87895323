package org.clausetrail.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.matrix.SmallTrace;
import org.clausetrail.model.InputException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

// [verify->CT-REQ-270]
class DossierTest {
    private static Dossier dossier(String... documents) {
        return Dossier.of(SampleDossier.basis(List.of(documents), Optional.empty()));
    }

    private static String page(DossierDocument document) throws IOException {
        StringWriter page = new StringWriter();
        document.page().writeTo(page);
        return page.toString();
    }

    private static Map<String, String> pages(Dossier dossier) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (DossierDocument document : dossier.documents()) {
            pages.put(document.id(), page(document));
        }
        DossierFile file = new DossierFile("D8.pdf", "D8", 12, 4711, "0".repeat(64));
        pages.put("D22", page(dossier.index(List.of(file))));
        return pages;
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    @Test
    void allDocumentsAreWellFormedWhateverTheTextsHold() throws Exception {
        for (String page : pages(dossier()).values()) {
            Document document = parsed(page);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
        }
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        String page = pages(dossier()).get("D8");

        assertThat(parsed(page).getDocumentElement().getTextContent())
                .contains("=HYPERLINK(\"x\") <script>alert(1)</script> & ]]> ${1+1} <#if> 质谱仪 שלום [U+202E]evil[U+202C]"
                        + " [U+0007] [U+D800] 😀");
    }

    // [verify->CT-REQ-275]
    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        linksLeadSomewhere(pages(dossier()));
    }

    private static void linksLeadSomewhere(Map<String, String> pages) throws Exception {
        Map<String, Set<String>> ids = new TreeMap<>();
        List<String> links = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            NodeList all = parsed(page.getValue()).getElementsByTagName("*");
            Set<String> known = new HashSet<>();
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                if (element.hasAttribute("id")) {
                    assertThat(known.add(element.getAttribute("id")))
                            .as("id %s of %s is unique", element.getAttribute("id"), page.getKey())
                            .isTrue();
                }
                String href = element.getAttribute("href");
                if (!href.isEmpty()) {
                    links.add(href.startsWith("#") ? page.getKey() + href : href);
                }
            }
            ids.put(page.getKey(), known);
        }

        assertThat(links).isNotEmpty().allSatisfy(link -> {
            int hash = link.indexOf('#');
            String document = hash < 0 ? link : link.substring(0, hash);
            assertThat(ids).containsKey(document);
            if (hash >= 0) {
                assertThat(ids.get(document)).contains(link.substring(hash + 1));
            }
        });
    }

    @Test
    void sectionsAreNumberedAndNamedAcrossDocuments() throws Exception {
        String checklist = pages(dossier()).get("D16");

        assertThat(checklist)
                .containsPattern("D8, revision [0-9a-f]{12} <a href=\"D8#matrix:M1\">")
                .contains("section 3.1, M1 Forward design trace");
    }

    @Test
    void theRevisionFollowsFromWhatTheDocumentSays() throws Exception {
        DossierBasis basis = SampleDossier.basis(List.of(), Optional.empty());
        Generation other = new Generation("0.2.0", "x", "other", "y", true, "z");
        DossierBasis sameWords = new DossierBasis(
                basis.trace(),
                basis.assessment(),
                basis.crossMap(),
                basis.identity(),
                basis.date(),
                other,
                basis.waivers(),
                basis.exclusions(),
                basis.documents(),
                "",
                Optional.empty());
        DossierBasis otherWords = new DossierBasis(
                basis.trace(),
                basis.assessment(),
                basis.crossMap(),
                basis.identity(),
                basis.date(),
                basis.generation(),
                List.of(),
                basis.exclusions(),
                basis.documents(),
                "",
                Optional.empty());

        String revision = Dossier.of(basis).documents().get(0).revision();
        assertThat(revision).hasSize(12);
        assertThat(Dossier.of(sameWords).documents().get(0).revision()).isEqualTo(revision);
        assertThat(Dossier.of(otherWords).documents().get(0).revision()).isNotEqualTo(revision);
    }

    @Test
    void twoRunsUnderOtherLocalesGiveTheSamePages() throws Exception {
        Map<String, String> first = pages(dossier());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(pages(dossier())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noPageCallsAnythingCompliant() throws Exception {
        for (String page : pages(dossier()).values()) {
            assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("complian").contains("no legal advice");
        }
    }

    // [verify->CT-REQ-276]
    @Test
    void everyPageCarriesItsIdentityAndHowItWasMade() throws Exception {
        for (String page : pages(dossier()).values()) {
            assertThat(page)
                    .contains("MicrobeScan &lt;2&gt;")
                    .contains("Clausetrail 0.1.0")
                    .contains(SmallTrace.COMMIT)
                    .contains("Approvals")
                    .contains("Revision history")
                    .contains("W-1")
                    .contains("notes.txt")
                    .contains("SRS-3");
        }
    }

    @Test
    void aDocumentThatDoesNotExistIsAnInputError() {
        assertThatThrownBy(() -> dossier("D99"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("D99");
    }

    @Test
    void withoutD8TheRegisterIsADocumentOfItsOwn() {
        assertThat(dossier("D16").documents()).extracting(DossierDocument::id).containsExactly("D8-items", "D16");
    }

    private static Dossier ofModels(String... documents) {
        return Dossier.of(
                SampleDossier.basis(List.of(documents), Optional.empty(), SampleDossier.assessmentOfModels()));
    }

    // [verify->CT-REQ-296]
    @Test
    void laboratoryAndModelsHaveTheirOwnDocumentsWhichD8Names() throws Exception {
        Map<String, String> pages = pages(ofModels());

        assertThat(pages).containsKeys("D8", "D16", "D19", "D20", "D22");
        assertThat(pages.get("D20")).contains("id=\"matrix:M12\"", "id=\"matrix:M10-fda-cms-credibility\"");
        assertThat(pages.get("D19")).contains("id=\"matrix:L1\"", "id=\"matrix:L3\"", "id=\"clause:17025.7.11.4\"");
        assertThat(pages.get("D8"))
                .doesNotContain("id=\"matrix:M12\"", "clause:17025", "clause:cms")
                .containsPattern(
                        "<a href=\"D20#matrix:M12\">Computational evidence</a>; [^<]*: in document <a href=\"D20\">D20</a>");
    }

    // [verify->CT-REQ-296]
    @Test
    void withoutTheseDocumentsAllMatricesStandInD8() throws Exception {
        Map<String, String> pages = pages(ofModels("D8", "D22"));

        assertThat(pages).doesNotContainKeys("D19", "D20");
        assertThat(pages.get("D8"))
                .contains(
                        "id=\"matrix:M12\"",
                        "clause:17025.7.11.4",
                        "clause:cms.s9",
                        "id=\"matrix:M10-eu-ivdr-annex-i\"");
    }

    // [verify->CT-REQ-297]
    @Test
    void whatAPersonShouldWriteIsListedWithTheClauseThatAsksForIt() throws Exception {
        Map<String, String> pages = pages(ofModels());

        assertThat(pages.get("D19"))
                .containsPattern(
                        "7\\.11\\.4</td><td>It is written down.</td><td><span[^>]*>MISSING_LINK</span> no document")
                .contains("supplier-agreement");
        assertThat(pages.get("D20")).contains("credibility-report");
    }

    @Test
    void everyLinkLeadsSomewhereWithAllDocuments() throws Exception {
        linksLeadSomewhere(pages(ofModels()));
    }

    /** Trap F19: all formats are rendered from the same rows. */
    @Test
    void f19PageAndWorkbookShowTheSameRows() throws Exception {
        DossierDocument document = dossier().documents().get(0);
        String page = page(document);

        for (Matrix matrix : document.matrices()) {
            for (Matrix.Row row : matrix.rows()) {
                for (Matrix.Cell cell : row.cells()) {
                    for (Matrix.Entry entry : cell.entries()) {
                        entry.state().ifPresent(state -> assertThat(page).contains(">" + state.word() + "<"));
                    }
                }
            }
        }
        assertThat(document.matrices()).extracting(Matrix::id).contains("M1", "M1-paths", "M3", "M12");
    }
}
