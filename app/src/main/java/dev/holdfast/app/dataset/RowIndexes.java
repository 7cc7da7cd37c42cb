package dev.holdfast.app.dataset;

import javafx.collections.ObservableListBase;

/// The numbers of `size` rows from `first` on, as a list that holds none of them: a grid asks for what it shows.
final class RowIndexes extends ObservableListBase<Integer> {
    private final int first;
    private final int size;

    RowIndexes(int first, int size) {
        this.first = first;
        this.size = size;
    }

    int first() {
        return first;
    }

    @Override
    public Integer get(int index) {
        return first + index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer i && i >= first && i - first < size ? i - first : -1;
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
