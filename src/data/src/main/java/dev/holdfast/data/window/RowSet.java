package dev.holdfast.data.window;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Some rows of a history, by their places in ascending order.
final class RowSet {
    private final int[] rows;

    private RowSet(int[] rows) {
        this.rows = rows;
    }

    /// Rows `from` to `to` (exclusive).
    static RowSet range(int from, int to) {
        return new RowSet(IntStream.range(from, to).toArray());
    }

    RowSet where(IntPredicate wanted) {
        return new RowSet(Arrays.stream(rows).filter(wanted).toArray());
    }

    RowSet and(RowSet other) {
        return new RowSet(
                IntStream.concat(Arrays.stream(rows), Arrays.stream(other.rows))
                        .sorted()
                        .toArray());
    }

    /// `size` of these rows, drawn without putting back, and the rest of them.
    RowSet[] split(int size, SplittableRandom random) {
        int[] shuffled = rows.clone();
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i, shuffled.length);
            int swap = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swap;
        }
        return new RowSet[] {sorted(shuffled, 0, size), sorted(shuffled, size, shuffled.length)};
    }

    private static RowSet sorted(int[] rows, int from, int to) {
        int[] part = Arrays.copyOfRange(rows, from, to);
        Arrays.sort(part);
        return new RowSet(part);
    }

    int size() {
        return rows.length;
    }

    int at(int place) {
        return rows[place];
    }

    double[] taken(double[] cells) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < taken.length; i++) taken[i] = cells[rows[i]];
        return taken;
    }
}
