package org.clausetrail.source.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-189]
class OpenFastTraceTest {
    private static Evidence read(String text) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        InputFile file = InputFile.of(text.getBytes(StandardCharsets.UTF_8), SourceRef.file("a.md"));
        RequirementReader.standard().read(List.of(file), ItemKind.SOFTWARE_REQUIREMENT, SourceRef.NONE, facts);
        return facts.evidence();
    }

    @Test
    void readsItemsWithCoverage() throws IOException {
        Evidence facts =
                read("# A\n`dsn~a~1`\n\nText.\n\nCovers:\n\n- `req~a~2`\n\nNeeds: impl, utest\n\nStatus: draft\n");
        assertThat(facts.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("A");
            assertThat(item.text("text")).isEqualTo("Text.");
            assertThat(item.text("needs")).isEqualTo("impl, utest");
            assertThat(item.text("status")).isEqualTo("draft");
        });
        assertThat(facts.links()).extracting(l -> l.to().value()).containsExactly("req~a~2");
        assertThat(facts.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs: dsn", "Needs: dsn (see below)", "Needs dsn", "Status: rejectd"})
    void f4AKeywordThatIsNotUnderstoodIsReportedAtItsLine(String line) throws IOException {
        assertThat(read("# A\n`req~a~1`\n\nText.\n\n" + line + "\n").findings())
                .extracting(Finding::check, f -> f.source().line())
                .containsExactly(tuple("R-KEY", 6));
    }

    @Test
    void f5AMalformedIdUnderCoversIsAnErrorAtItsLine() throws IOException {
        assertThat(read("# A\n`req~a~1`\n\nCovers:\n- feat-missing-tilde\n- feat~x-1\n")
                        .findings())
                .extracting(Finding::check, f -> f.source().line())
                .containsExactly(tuple("R-ID", 5), tuple("R-ID", 6));
    }

    @Test
    void f7AnIdInAFencedExampleIsNoItem() throws IOException {
        assertThat(read("# A\n`req~a~1`\n\n```markdown\n`req~example~1`\n```\n\nNeeds: dsn\n")
                        .items())
                .hasSize(1);
    }

    @Test
    void f10OnlyTheRevisionThatIsWrittenIsCovered() throws IOException {
        assertThat(read("# A\n`req~a~1`\n\n# B\n`dsn~b~1`\n\nCovers:\n- req~a~2\n")
                        .links())
                .extracting(l -> l.to().value())
                .containsExactly("req~a~2");
    }

    @Test
    void takesHeadingsWithIdsForItemsWhereAnExampleQuotesAnotherConvention() throws IOException {
        assertThat(read("## SRS-1 One\n\n`req~a~1`\n\nText\n").items())
                .extracting(i -> i.id().value())
                .containsExactly("SRS-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverFailsOtherwiseThanWithAnInputException(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> parts = List.of(
                "# A",
                "`req~a~1`",
                "Needs: x",
                "Covers:",
                "- req~b~1",
                "- ~~",
                "a --> b : c~d~1",
                "```",
                "",
                "Status: draft",
                "oft:off",
                "oft:on",
                "Tags:",
                "* t",
                "\u0000",
                "Needs:");
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder("`req~start~1`\n");
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(parts.get(random.nextInt(parts.size()))).append('\n');
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
