package org.clausetrail.dossier;

import java.util.List;
import java.util.Optional;
import org.clausetrail.model.CellState;
import org.clausetrail.regulation.Verdict;

/**
 * A traceability matrix: the rows that every format renders.
 *
 * @param id {@code M1} to {@code M12}, or a name of the project's own
 * @param title heading
 * @param basis the clauses that ask for it
 * @param columns left to right
 * @param rows top to bottom; each has one cell per column
 * @param gaps what is missing or not understood, a row each: item, state, sentence
 * @param legend the state words used, with their meaning
 * @param reconciliation "rows here = items in the sources", with both numbers
 * @param emptyReason why there are no rows; empty where there are
 */
public record Matrix(
        String id,
        String title,
        String basis,
        List<Column> columns,
        List<Row> rows,
        List<Gap> gaps,
        List<LegendEntry> legend,
        String reconciliation,
        String emptyReason) {
    public Matrix {
        columns = List.copyOf(columns);
        rows = rows instanceof RowSource ? rows : List.copyOf(rows);
        gaps = List.copyOf(gaps);
        legend = List.copyOf(legend);
        if (!(rows instanceof RowSource)) {
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("Matrix " + id + " has " + columns.size()
                            + " columns, but a row has " + row.cells().size() + " cells.");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param id short key, used in CSV and JSON
     * @param title heading of the column
     * @param width share of the page width, relative to the other columns
     * @param group heading that neighbouring columns share on a page, where they stand below one another in one cell since
     *     twenty columns cannot be read side by side; empty for a column of its own. Workbooks and CSV ignore it.
     * @param label what is printed before its lines there; empty where they speak for themselves
     */
    public record Column(String id, String title, int width, String group, String label) {
        /** Group of a column that a page leaves out, since another column of it says the same. */
        public static final String NOT_ON_PAGES = "-";

        /** A column that stands alone on the page too. */
        public Column(String id, String title, int width) {
            this(id, title, width, "", "");
        }
    }

    /**
     * A row.
     *
     * @param anchor name that links can point to; empty where nothing does
     * @param cells one per column
     */
    public record Row(String anchor, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell: entries below one another; never empty without a state that says why. */
    public record Cell(List<Entry> entries) {
        public Cell {
            entries = List.copyOf(entries);
        }

        /** One line. */
        public static Cell of(Entry entry) {
            return new Cell(List.of(entry));
        }

        /** Plain text without a link. */
        public static Cell text(String text) {
            return new Cell(List.of(new Entry(text, "", Optional.empty(), "")));
        }

        /** A state word alone. */
        public static Cell state(CellState state, String reason) {
            return new Cell(List.of(new Entry(reason, "", Optional.of(state), "")));
        }
    }

    /**
     * One line of a cell.
     *
     * @param text what is read: id with revision, a value, a reason
     * @param target where it links to: {@code #anchor} in this document, or {@code file#anchor} in the dossier; may be empty
     * @param state state word to print before the text
     * @param source where it comes from, as {@code file:line@commit}; may be empty
     * @param verdict verdict on a clause that the text says in words; decides its colour and whether it is a gap
     * @param brief how it stands on a page beside lines of its kind; empty where it has a line of its own there too
     */
    public record Entry(
            String text,
            String target,
            Optional<CellState> state,
            String source,
            Optional<Verdict> verdict,
            Optional<Brief> brief) {
        /** A line without a verdict. */
        public Entry(String text, String target, Optional<CellState> state, String source) {
            this(text, target, state, source, Optional.empty(), Optional.empty());
        }

        /** A verdict in its own words. */
        public static Entry verdict(Verdict verdict) {
            return new Entry(verdict.title(), "", Optional.empty(), "", Optional.of(verdict), Optional.empty());
        }

        /** Plain text without a link. */
        public static Entry text(String text) {
            return new Entry(text, "", Optional.empty(), "");
        }

        /** A state word with its reason. */
        public static Entry state(CellState state, String reason) {
            return new Entry(reason, "", Optional.of(state), "");
        }

        /** The same line with a state word before it. */
        public Entry with(CellState word) {
            return new Entry(text, target, Optional.of(word), source, verdict, brief);
        }

        /** The same line, on a page beside its like. */
        public Entry with(Brief beside) {
            return new Entry(text, target, state, source, verdict, Optional.of(beside));
        }

        /** The same line, alone on a page too. */
        public Entry alone() {
            return new Entry(text, target, state, source, verdict, Optional.empty());
        }
    }

    /**
     * How a line of a cell is set on a page, where lines of one group and one state share a line, so that long lists stay
     * short: {@code PASS UT ParserTest: readsUtf8, refusesControls}. Workbooks and CSV print the whole text instead.
     *
     * @param group what the lines have in common, printed once; empty where they only stand beside one another
     * @param words what is its own, or where there is no group, what stands for the whole text on a page, such as the beginning
     *     of a digest; where that is empty, the lines are counted and the group says what they are
     * @param heading whether the group is a heading of the words, rather than a part of them
     */
    public record Brief(String group, String words, boolean heading) {
        /** A group that is part of what is said. */
        public Brief(String group, String words) {
            this(group, words, false);
        }
    }

    /**
     * A line of the gap list.
     *
     * @param itemId id of the item concerned
     * @param state why it is a gap
     * @param sentence what is missing and where
     * @param anchor name of the row, where {@code itemId} is none of an item; may be empty
     */
    public record Gap(String itemId, CellState state, String sentence, String anchor) {
        /** A gap of an item. */
        public Gap(String itemId, CellState state, String sentence) {
            this(itemId, state, sentence, "");
        }
    }

    /**
     * A line of the legend.
     *
     * @param word the state word as printed
     * @param meaning one sentence
     */
    public record LegendEntry(String word, String meaning) {}
}
