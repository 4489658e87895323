package org.clausetrail.source.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-181]
class MarkdownEntriesTest {
    private static Entries read(String text) {
        return Entries.read(text, SourceRef.file("a.md"));
    }

    private static Entry only(String text) {
        List<Entry> entries = read(text).items();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    @Test
    void readsAHeadingWithAttributesAndText() {
        Entry entry = only("""
                # Pump

                ## SRS-12 Stop the pump

                - parent: SYS-3, SYS-4
                - Class: B

                The pump shall **stop**.

                - within 1 s
                """);
        assertThat(entry.id()).isEqualTo("SRS-12");
        assertThat(entry.source().line()).isEqualTo(3);
        assertThat(entry.title()).isEqualTo("Stop the pump");
        assertThat(entry.value("parent")).contains("SYS-3, SYS-4");
        assertThat(entry.place("class").line()).isEqualTo(6);
        assertThat(entry.value("text")).contains("The pump shall **stop**.\n\n- within 1 s");
    }

    @Test
    void readsAttributesInBraces() {
        Entry entry = only("## SRS-12 Title {class=B parent=SYS-3 x-note=\"a b\"}\nText\n");
        assertThat(entry.title()).isEqualTo("Title");
        assertThat(entry.value("class")).contains("B");
        assertThat(entry.value("parent")).contains("SYS-3");
        assertThat(entry.value("x-note")).contains("a b");
    }

    @ParameterizedTest
    @CsvSource({
        "SRS-12 Title, SRS-12",
        "`SRS-12` Title, SRS-12",
        "**SRS-12** Title, SRS-12",
        "SRS-12: Title, SRS-12",
        "[SRS-12] Title, SRS-12",
        "REQ001, REQ001",
        "req~login~2 Title, req~login~2",
        "SYS.PUMP.7a Title, SYS.PUMP.7a",
    })
    void readsIdsAsTheyAreWritten(String heading, String id) {
        assertThat(only("## " + heading + "\n").id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Introduction", "1.2 Scope", "H2O balance", "SRS-x", "2024-11 Report", "A - 1"})
    void takesOtherHeadingsForWhatTheyAre(String heading) {
        assertThat(read("## " + heading + "\n\nText\n").items()).isEmpty();
    }

    @Test
    void endsAnItemAtTheNextHeadingOfItsLevelOrTheNextItem() {
        List<Entry> entries = read("## A-1 One\nx\n### Details\ny\n### A-2 Two\nz\n## Other\nw\n")
                .items();
        assertThat(entries).extracting(e -> e.value("text").orElse("")).containsExactly("x\n### Details\ny", "z");
    }

    @Test
    void f7AnIdInFencedCodeIsNoItem() {
        assertThat(read("## A-1 One\n\n```markdown\n## A-2 Example\n- parent: X-1\n```\n")
                        .items())
                .extracting(Entry::id)
                .containsExactly("A-1");
    }

    @Test
    void readsTheFrontMatterForm() {
        Entry entry = only("---\nid: SRS-1\nversion: 1.10\nparent: [A-1, A-2]\n---\n# Title\n\nThe text.\n");
        assertThat(entry.id()).isEqualTo("SRS-1");
        assertThat(entry.title()).isEqualTo("Title");
        assertThat(entry.value("version")).contains("1.10");
        assertThat(entry.value("parent")).contains("A-1, A-2");
        assertThat(entry.place("parent").line()).isEqualTo(4);
    }

    @Test
    void keepsLinesRightBehindOtherFrontMatter() {
        assertThat(only("---\nlayout: page\n---\n## A-1 One\n").source().line()).isEqualTo(4);
    }

    @Test
    void namesTheLineOfBrokenFrontMatter() {
        assertThatThrownBy(() -> read("---\nid: [1\n---\n"))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.where().line()).isPositive());
    }

    @Test
    void readsTablesWithAColumnId() {
        List<Entry> entries =
                read("Text\n\n| ID | Title | Parent |\n|---|---|---|\n| A-1 | x \\| y | S-1 |\n| A-2 | z | |\n")
                        .items();
        assertThat(entries).extracting(Entry::id).containsExactly("A-1", "A-2");
        assertThat(entries.get(0).title()).isEqualTo("x | y");
        assertThat(entries.get(0).source().line()).isEqualTo(5);
        assertThat(entries.get(1).value("parent")).isEmpty();
    }

    @Test
    void joinsContinuedAndNestedValues() {
        Entry entry = only("## A-1 One\n- rationale: long\n  text\n- parent:\n  - S-1\n  - S-2\n");
        assertThat(entry.value("rationale")).contains("long text");
        assertThat(entry.value("parent")).contains("S-1, S-2");
    }

    @Test
    void reportsAListItemThatIsNoAttribute() {
        assertThat(read("## A-1 One\n- parent: S-1\n- verifies S-2\n").findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.source().line()).isEqualTo(3);
                    assertThat(f.message()).contains("verifies S-2");
                });
    }

    @Test
    void takesAListOfProseForText() {
        assertThat(only("## A-1 One\n- first point\n- second point\n").value("text"))
                .contains("- first point\n- second point");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverFailsOtherwiseThanWithAnInputException(long seed) {
        Random random = new Random(seed);
        List<String> parts = List.of(
                "## A-1 T",
                "- parent: B-2",
                "---",
                "id: x",
                "| id | t |",
                "|---|---|",
                "| C-3 | y |",
                "```",
                "> q",
                "    code",
                "",
                "\t- x",
                "{a=b",
                "Text",
                "* y: z",
                "\u0000",
                "<!--",
                "-->",
                "1. n",
                "===",
                "\\|",
                "[x]: y");
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(parts.get(random.nextInt(parts.size()))).append(random.nextInt(5) == 0 ? "" : "\n");
            }
            try {
                assertThat(read(text.toString())).isNotNull();
            } catch (InputException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", text: " + text, e);
            }
        }
    }
}
