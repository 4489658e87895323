package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Entry;

/**
 * The lines of a cell on a page. Entries of one group and one state share a line, so that a list of forty tests is read
 * as a few lines and none of the forty is left out.
 */
// [impl->CT-REQ-290]
final class PageLines {
    private record Line(Entry first, List<Entry> entries) {
        /** Whether an entry belongs into this line: beside its like anywhere in the cell, without a group only beside the last. */
        boolean takes(Entry entry, boolean last) {
            if (first.brief().isEmpty() || entry.brief().isEmpty()) {
                return false;
            }
            Brief own = first.brief().get();
            Brief other = entry.brief().get();
            return own.group().equals(other.group())
                    && own.words().isEmpty() == other.words().isEmpty()
                    && first.state().equals(entry.state())
                    && first.verdict().equals(entry.verdict())
                    && (last || !own.group().isEmpty());
        }

        Map<String, Object> model() {
            Optional<Brief> brief = first.brief()
                    .filter(own -> entries.size() > 1 || !own.words().isEmpty());
            boolean counted = brief.filter(shared -> shared.words().isEmpty()).isPresent();
            List<Object> shown = new ArrayList<>(entries.size());
            for (Entry entry : counted ? List.<Entry>of() : entries) {
                String words =
                        brief.isPresent() ? entry.brief().map(Brief::words).orElse(entry.text()) : entry.text();
                shown.add(Map.of("text", words, "target", entry.target(), "source", entry.source()));
            }
            return Map.of(
                    "state", first.state().map(state -> state.word()).orElse(""),
                    "code", first.state().map(state -> state.name()).orElse(""),
                    "verdict", first.verdict().map(verdict -> verdict.name()).orElse(""),
                    "group", brief.map(Brief::group).orElse(""),
                    "heading", brief.map(Brief::heading).orElse(false),
                    "count", counted ? entries.size() : 0,
                    "entries", shown);
        }
    }

    private PageLines() {}

    /** The lines of some entries as templates see them, in the order of the first entry of each. */
    static List<Object> of(List<Entry> entries) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Line> line = Optional.empty();
            for (int i = lines.size() - 1; i >= 0 && line.isEmpty(); i--) {
                line = lines.get(i).takes(entry, i == lines.size() - 1) ? Optional.of(lines.get(i)) : Optional.empty();
            }
            line.ifPresentOrElse(
                    found -> found.entries().add(entry),
                    () -> lines.add(new Line(entry, new ArrayList<>(List.of(entry)))));
        }
        return lines.stream().<Object>map(Line::model).toList();
    }
}
