package dev.holdfast.app.dataset;

import javafx.collections.ObservableListBase;

/// The numbers 0 to `rows` − 1 as a list that holds none of them: a grid asks for what it shows.
final class RowIndexes extends ObservableListBase<Integer> {
    private final int rows;

    RowIndexes(long rows) {
        this.rows = (int) Math.min(rows, Integer.MAX_VALUE);
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer i && i >= 0 && i < rows ? i : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}
