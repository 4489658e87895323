package org.clausetrail.dossier.document;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made when they are read, so that a page of some hundred thousand rows is written without
 * being held.
 *
 * @param <S> element of the list behind
 * @param <T> element of this one
 */
final class MappedList<S, T> extends AbstractList<T> implements RandomAccess {
    private final List<S> source;
    private final Function<S, T> map;

    MappedList(List<S> source, Function<S, T> map) {
        this.source = source;
        this.map = map;
    }

    @Override
    public T get(int index) {
        return map.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
