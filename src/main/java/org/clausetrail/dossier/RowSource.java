package org.clausetrail.dossier;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.clausetrail.dossier.Matrix.Row;

/**
 * Rows that are made each time they are read, so that a matrix of some hundred thousand rows needs no memory for them.
 * The same number always gives an equal row.
 */
public final class RowSource extends AbstractList<Row> implements RandomAccess {
    private final int count;
    private final IntFunction<Row> row;

    /**
     * @param count how many rows there are
     * @param row the row of a number from 0
     */
    public RowSource(int count, IntFunction<Row> row) {
        this.count = count;
        this.row = row;
    }

    @Override
    public Row get(int number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException(number);
        }
        return row.apply(number);
    }

    @Override
    public int size() {
        return count;
    }
}
