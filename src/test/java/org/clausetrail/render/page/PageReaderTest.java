package org.clausetrail.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clausetrail.model.CellState;
import org.clausetrail.model.InputException;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.render.page.TextStyle.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-300]
class PageReaderTest {
    private static Inline plain(String text) {
        return new Inline.Text(text, TextStyle.PLAIN, Target.NONE);
    }

    private static Block.Paragraph paragraph(Inline... text) {
        return new Block.Paragraph(Block.Paragraph.Look.BODY, "", List.of(text));
    }

    @Test
    void theHeadGivesLanguageTitleAndProperties() {
        List<Object> events = Recording.of("<html lang=\"de\"><head><title>Matrix &amp; more</title>"
                + "<meta name=\"document-id\" content=\"D8\"/></head><body></body></html>");

        assertThat(events).containsExactly(new PageMeta("de", "Matrix & more", Map.of("document-id", "D8")), "end");
    }

    @Test
    void whiteSpaceCollapsesAcrossStyles() {
        assertThat(Recording.ofBody("<p>\n  One <strong> two</strong>\n three </p>")
                        .get(1))
                .isEqualTo(paragraph(
                        plain("One "),
                        new Inline.Text("two", TextStyle.PLAIN.withStrong(), Target.NONE),
                        plain(" three")));
    }

    // [verify->CT-REQ-407]
    @Test
    void wordsThatAChangeInsertedOrDeletedAreMarked() {
        assertThat(Recording.ofBody("<p>At <del>80</del><ins>90 <strong>%</strong></ins></p>")
                        .get(1))
                .isEqualTo(paragraph(
                        plain("At "),
                        new Inline.Text("80", TextStyle.PLAIN.withEdit(Edit.DELETED), Target.NONE),
                        new Inline.Text("90 ", TextStyle.PLAIN.withEdit(Edit.INSERTED), Target.NONE),
                        new Inline.Text(
                                "%", TextStyle.PLAIN.withEdit(Edit.INSERTED).withStrong(), Target.NONE)));
    }

    @Test
    void preformattedTextKeepsItsSpaces() {
        assertThat(Recording.ofBody("<pre>a\n  b</pre>").get(1))
                .isEqualTo(new Block.Preformatted("", List.of(plain("a\n  b"))));
    }

    @Test
    void rowsOfATableComeOneAtATimeAfterItsHead() {
        List<Object> events = Recording.ofBody("<table class=\"matrix\" id=\"m1\"><caption>M1</caption>"
                + "<colgroup><col data-width=\"2\"/><col data-width=\"1.5\"/></colgroup>"
                + "<thead><tr><th scope=\"col\">A</th><th>B</th></tr></thead>"
                + "<tbody><tr id=\"r1\"><th>1</th><td colspan=\"2\" class=\"num\">x<p>y</p></td></tr></tbody></table>");

        Table table = (Table) events.get(1);
        assertThat(table.shares()).containsExactly(2.0, 1.5);
        assertThat(table.caption()).containsExactly(plain("M1"));
        assertThat(table.head().get(0).cells()).allMatch(c -> c.scope() == Cell.Scope.COLUMN);
        Row row = (Row) events.get(2);
        assertThat(row.id()).isEqualTo("r1");
        assertThat(row.cells().get(0).scope()).isEqualTo(Cell.Scope.ROW);
        assertThat(row.cells().get(1))
                .isEqualTo(new Cell(
                        Cell.Scope.NONE,
                        "",
                        Cell.Align.RIGHT,
                        2,
                        1,
                        List.of(paragraph(plain("x")), paragraph(plain("y")))));
        assertThat(events.get(3)).isEqualTo("end of table");
    }

    @Test
    void listsDefinitionsQuotesAndCalloutsHoldBlocks() {
        List<Object> events = Recording.ofBody("<ol start=\"3\"><li>a<ul><li>b</li></ul></li></ol>"
                + "<dl><dt>t</dt><dd>d</dd></dl><blockquote><p>q</p></blockquote>"
                + "<div class=\"callout warning\"><p>w</p></div><hr/><nav class=\"contents\"/>");

        assertThat(events.subList(1, 7))
                .containsExactly(
                        new Block.Listing(
                                true,
                                3,
                                "",
                                List.of(new Block.Listing.Item(
                                        "",
                                        List.of(
                                                paragraph(plain("a")),
                                                new Block.Listing(
                                                        false,
                                                        1,
                                                        "",
                                                        List.of(new Block.Listing.Item(
                                                                "", List.of(paragraph(plain("b")))))))))),
                        new Block.Definitions(
                                "",
                                List.of(new Block.Definitions.Entry(
                                        "", List.of(plain("t")), List.of(paragraph(plain("d")))))),
                        new Block.Quote("", List.of(paragraph(plain("q")))),
                        new Block.Callout(Tone.CAUTION, "", List.of(paragraph(plain("w")))),
                        new Block.Rule(),
                        new Block.Contents(""));
    }

    @Test
    void statesAreBadgesAndPageReferencesKeepTheirTarget() {
        assertThat(Recording.ofBody("<p><span class=\"state state-FAIL\">FAIL</span>, page "
                                + "<a class=\"page\" href=\"#x\"/></p>")
                        .get(1))
                .isEqualTo(paragraph(
                        new Inline.Badge("FAIL", "FAIL", Target.NONE), plain(", page "), new Inline.PageNumber("x")));
    }

    // [verify->CT-REQ-301]
    @ParameterizedTest
    @CsvSource({
        "#a, 'Local[id=a]'",
        "D16#gspr-1, 'Dossier[document=D16, id=gspr-1]'",
        "D16, 'Dossier[document=D16, id=]'",
        "https://example.org/?a=b, 'Web[uri=https://example.org/?a=b]'",
        "javascript:alert(1), 'None[]'",
        "file:///etc/passwd, 'None[]'",
        "//host/x, 'None[]'",
        "'https://example.org/ x', 'None[]'",
    })
    void aLinkLeadsToAnAnchorADocumentOrTheWebAndNowhereElse(String href, String target) {
        assertThat(Target.of(href)).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<p onclick=\"x\">y</p>",
                "<img src=\"x\"/>",
                "<p><p>x</p></p>",
                "<ul><p>x</p></ul>",
                "<section>loose text</section>",
                "<table><tr><td rowspan=\"0\">x</td></tr></table>",
                "<p>&nbsp;</p>",
                "<p>x",
            })
    void whatTheVocabularyDoesNotKnowIsAnErrorWithItsLine(String body) {
        assertThatThrownBy(() -> Recording.of("<html><head/>\n<body>\n" + body + "</body></html>"))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.place()).startsWith("D8.xhtml:3");
                    assertThat(e.getMessage()).isNotBlank();
                });
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() -> Recording.of("<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + "<html><head/><body><p>&a;</p></body></html>"))
                .isInstanceOf(InputException.class);
    }

    @Test
    void deepNestingIsRefusedInsteadOfExhaustingTheStack() {
        assertThatThrownBy(() -> Recording.ofBody("<div>".repeat(100_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested");
    }

    // [verify->CT-REQ-301]
    @Test
    void charactersThatCannotBeSeenAreShownAsEscapes() {
        assertThat(Recording.ofBody("<p>a\u0007b\u202Ec\uD800d 😀</p>").get(1))
                .isEqualTo(paragraph(plain("a[U+0007]b[U+202E]c[U+D800]d 😀")));
    }

    @ParameterizedTest
    @EnumSource(CellState.class)
    void onlyGoodStatesAreGreen(CellState state) {
        assertThat(Tone.of(state.name()) == Tone.GOOD).isEqualTo(state.good());
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void onlyFulfilledIsAGreenVerdict(Verdict verdict) {
        assertThat(Tone.of(verdict.name()) == Tone.GOOD).isEqualTo(verdict == Verdict.FULFILLED);
    }

    @Test
    void anyDamageOfAPageIsReadOrReportedButNeverCrashes() {
        String page =
                "<html lang=\"en\"><head><title>T</title></head><body><section class=\"cover\"><h1 id=\"a\">A</h1>"
                        + "<table><thead><tr><th>x</th></tr></thead><tr><td>y</td></tr></table></section></body></html>";
        long seed = 300;
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            StringBuilder damaged = new StringBuilder(page);
            for (int k = random.nextInt(3); k >= 0; k--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x3000));
            }
            try {
                Recording.of(damaged.toString());
            } catch (InputException expected) {
                assertThat(expected.getMessage()).as("seed " + seed).isNotBlank();
            }
        }
    }
}
