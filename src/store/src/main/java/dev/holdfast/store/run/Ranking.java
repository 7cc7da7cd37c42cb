package dev.holdfast.store.run;

import java.util.Arrays;

/// The first rows of an order without sorting all: a heap of the best so far, the worst of them on top.
final class Ranking {
    private static final double GOLDEN = 0.618;

    private final RowOrder order;
    private final int[] heap;
    private int size;

    private Ranking(RowOrder order, int wanted) {
        this.order = order;
        this.heap = new int[wanted];
    }

    /// The first so many of the rows, in order. The order must not find two rows equal.
    static int[] first(int wanted, int[] rows, RowOrder order) {
        int kept = Math.min(wanted, rows.length);
        if (kept == 0) return new int[0];
        var ranking = new Ranking(order, kept);
        int step = step(rows.length);
        for (int seen = 0, at = 0; seen < rows.length; seen++, at = (at + step) % rows.length)
            ranking.offer(rows[at]);
        return ranking.sorted();
    }

    /// Rows are looked at in leaps, since rows already in (or against) the order would change the heap at each step.
    private static int step(int rows) {
        int step = Math.max(1, (int) (rows * GOLDEN));
        while (gcd(step, rows) != 1) step++;
        return step;
    }

    private static int gcd(int left, int right) {
        return right == 0 ? left : gcd(right, left % right);
    }

    private void offer(int row) {
        if (size < heap.length) {
            heap[size++] = row;
            up(size - 1);
        } else if (order.compare(row, heap[0]) < 0) {
            heap[0] = row;
            down(0, size);
        }
    }

    private int[] sorted() {
        for (int end = size - 1; end > 0; end--) {
            int last = heap[end];
            heap[end] = heap[0];
            heap[0] = last;
            down(0, end);
        }
        return Arrays.copyOf(heap, size);
    }

    private void up(int from) {
        int at = from;
        int row = heap[at];
        while (at > 0 && order.compare(row, heap[(at - 1) / 2]) > 0) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = row;
    }

    private void down(int from, int end) {
        int at = from;
        int row = heap[at];
        for (int child = 2 * at + 1; child < end; child = 2 * at + 1) {
            if (child + 1 < end && order.compare(heap[child + 1], heap[child]) > 0) child++;
            if (order.compare(row, heap[child]) >= 0) break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = row;
    }
}
