package org.clausetrail.source.coverage;

import java.util.BitSet;

/** Lines of one file of code, counted once each however often a report names them. */
final class FileLines {
    private static final int LAST_LINE = 10_000_000;

    private final BitSet lines = new BitSet();
    private final BitSet executed = new BitSet();
    private int moreLines;
    private int moreExecuted;

    /** A line that can be executed, and whether it was. */
    void line(int number, boolean hit) {
        if (number > 0 && number <= LAST_LINE) {
            lines.set(number);
            if (hit) {
                executed.set(number);
            }
        }
    }

    /** Lines that a report only counts. */
    void counted(int missed, int covered) {
        moreLines = sum(moreLines, sum(missed, covered));
        moreExecuted = sum(moreExecuted, covered);
    }

    /** Number of lines that can be executed. */
    int lines() {
        return sum(lines.cardinality(), moreLines);
    }

    /** Number of lines that were executed. */
    int executed() {
        return sum(executed.cardinality(), moreExecuted);
    }

    /** A sum that stays at the largest number instead of turning negative. */
    private static int sum(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }
}
