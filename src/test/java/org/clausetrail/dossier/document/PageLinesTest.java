package org.clausetrail.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.CellState;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-290]
class PageLinesTest {
    @Test
    void testsOfOneClassAndStateShareALineWhereverTheyStand() {
        List<Object> lines = PageLines.of(
                List.of(test("reads", CellState.PASS), test("fails", CellState.FAIL), test("writes", CellState.PASS)));

        assertThat(lines)
                .extracting(PageLinesTest::read)
                .containsExactly("PASS UT A: reads, writes", "FAIL UT A: fails");
    }

    @Test
    void entriesWithoutWordsAreCounted() {
        Entry result = Entry.state(CellState.PASS, "2026-01-01, 2.0.0").with(new Brief("results on 2.0.0", ""));

        assertThat(PageLines.of(List.of(result, result, result)))
                .extracting(PageLinesTest::read)
                .containsExactly("PASS 3 results on 2.0.0:");
    }

    @Test
    void aSingleEntryThatWouldBeCountedIsPrintedWhole() {
        Entry result = Entry.state(CellState.PASS, "2026-01-01, 2.0.0").with(new Brief("results on 2.0.0", ""));

        assertThat(PageLines.of(List.of(result)))
                .extracting(PageLinesTest::read)
                .containsExactly("PASS 2026-01-01, 2.0.0");
    }

    @Test
    void itemsWithoutAGroupStandBesideTheLastOneOnly() {
        Entry first = Entry.text("A-1 · rev 1").with(new Brief("", "A-1 · rev 1"));
        Entry second = Entry.text("A-2 · rev 1").with(new Brief("", "A-2 · rev 1"));

        assertThat(PageLines.of(List.of(first, second, Entry.text("A title"), first)))
                .extracting(PageLinesTest::read)
                .containsExactly("A-1 · rev 1, A-2 · rev 1", "A title", "A-1 · rev 1");
    }

    @Test
    void everyEntryKeepsItsLink() {
        Map<?, ?> line =
                (Map<?, ?>) PageLines.of(List.of(test("reads", CellState.PASS), test("writes", CellState.PASS)))
                        .get(0);

        assertThat((List<?>) line.get("entries"))
                .map(entry -> (String) ((Map<?, ?>) entry).get("target"))
                .containsExactly("#reads", "#writes");
    }

    private static Entry test(String name, CellState state) {
        return new Entry("A#" + name + " · UT", "#" + name, Optional.of(state), "").with(new Brief("UT A", name));
    }

    private static String read(Object line) {
        Map<?, ?> map = (Map<?, ?>) line;
        List<?> entries = (List<?>) map.get("entries");
        String state = (String) map.get("state");
        String group = (String) map.get("group");
        int count = (int) map.get("count");
        return (state.isEmpty() ? "" : state + " ")
                + (count > 0 ? count + " " : "")
                + (group.isEmpty() ? "" : group + ":")
                + (group.isEmpty() || entries.isEmpty() ? "" : " ")
                + String.join(
                        ", ",
                        entries.stream()
                                .map(entry -> (String) ((Map<?, ?>) entry).get("text"))
                                .toList());
    }
}
