package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.data.comparison.CountedNumbers;
import dev.holdfast.stats.CountedPair;
import dev.holdfast.stats.EqualWidthEdges;
import dev.holdfast.stats.QuantileBins;
import dev.holdfast.stats.Shares;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Counts a numeric column of both windows between the same edges: some 500 quantiles of each window, the deciles of the reference among them, and
/// the even bins of Evidently.
final class NumberQuestions {
    private static final int QUANTILES = 500;

    /// Up to so many different values in the reference, Evidently's bins are its values.
    private static final int FEW = 20;

    private static final int MOST_VALUES = 1_000;
    private static final QuantileBins DECILES = QuantileBins.deciles();

    private final WindowQuestions reference;
    private final WindowQuestions current;
    private final Column column;
    private final Facts before;
    private final Facts now;

    NumberQuestions(
            WindowQuestions reference,
            WindowQuestions current,
            Column column,
            Facts before,
            Facts now) {
        this.reference = reference;
        this.current = current;
        this.column = column;
        this.before = before;
        this.now = now;
    }

    CountedNumbers ask() {
        boolean comparable = before.finite() > 0 && now.finite() > 0;
        return new CountedNumbers(before.side(), now.side(), comparable ? counts() : null);
    }

    private CountedNumbers.Counts counts() {
        Order order = order(reference, column, before.finite(), DECILES.ranks(before.finite()));
        Order orderNow = order(current, column, now.finite(), new long[0]);
        double[] deciles = DECILES.innerEdges(before.finite(), order::at);
        double[] fine =
                DoubleStream.concat(
                                Arrays.stream(deciles),
                                DoubleStream.concat(
                                        Arrays.stream(order.values),
                                        Arrays.stream(orderNow.values)))
                        .sorted()
                        .distinct()
                        .toArray();
        double[] even =
                EqualWidthEdges.sturges(
                        Math.min(before.least(), now.least()),
                        Math.max(before.greatest(), now.greatest()),
                        (int) Math.min(Integer.MAX_VALUE, before.finite() + now.finite()));
        List<Cell> cells = reference.cells(column, fine, even);
        List<Cell> cellsNow = current.cells(column, fine, even);
        return new CountedNumbers.Counts(
                CountedPair.of(merged(cells, cellsNow), before.moments(), now.moments()),
                deciles(deciles, fine, cells, cellsNow),
                pooled(even.length - 1, cells, cellsNow));
    }

    /// The values at the ranks of the fine grid and at others.
    private static Order order(WindowQuestions window, Column column, long size, long[] others) {
        long[] ranks =
                LongStream.concat(
                                Arrays.stream(others),
                                LongStream.range(1, QUANTILES)
                                        .map(i -> (long) ((double) i / QUANTILES * (size - 1))))
                        .sorted()
                        .distinct()
                        .toArray();
        return new Order(ranks, window.atRanks(column, ranks, size));
    }

    /// The values of a window at ascending ranks.
    private static final class Order {
        private final long[] ranks;
        private final double[] values;

        Order(long[] ranks, double[] values) {
            this.ranks = ranks;
            this.values = values;
        }

        double at(long rank) {
            return values[Arrays.binarySearch(ranks, rank)];
        }
    }

    /// Both windows' cells side by side, in ascending order.
    private static List<CountedPair.Bin> merged(List<Cell> before, List<Cell> now) {
        var bins = new ArrayList<CountedPair.Bin>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < now.size()) {
            int order =
                    i == before.size()
                            ? 1
                            : j == now.size()
                                    ? -1
                                    : Cell.ASCENDING.compare(before.get(i), now.get(j));
            if (order < 0) bins.add(bin(before.get(i++), null));
            else if (order > 0) bins.add(bin(null, now.get(j++)));
            else bins.add(bin(before.get(i++), now.get(j++)));
        }
        return bins;
    }

    private static CountedPair.Bin bin(@Nullable Cell before, @Nullable Cell now) {
        var none = CountedPair.Content.NONE;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        if (before != null) {
            least = before.least();
            greatest = before.greatest();
        }
        if (now != null) {
            least = Math.min(least, now.least());
            greatest = Math.max(greatest, now.greatest());
        }
        return new CountedPair.Bin(
                least,
                greatest,
                before == null ? none : before.content(),
                now == null ? none : now.content());
    }

    private Shares deciles(double[] deciles, double[] fine, List<Cell> cells, List<Cell> cellsNow) {
        return Shares.ofCounts(
                inDeciles(deciles, fine, cells),
                before.finite(),
                inDeciles(deciles, fine, cellsNow),
                now.finite());
    }

    private static long[] inDeciles(double[] deciles, double[] fine, List<Cell> cells) {
        var counts = new long[deciles.length + 1];
        for (Cell cell : cells) {
            int decile = 0;
            if (cell.fine() > 0)
                while (decile < deciles.length && deciles[decile] <= fine[cell.fine() - 1])
                    decile++;
            counts[decile] += cell.count();
        }
        return counts;
    }

    private @Nullable Shares pooled(int bins, List<Cell> cells, List<Cell> cellsNow) {
        if (cells.stream().mapToInt(Cell::distinct).sum() <= FEW) {
            Map<Double, Long> values = reference.byValue(column, MOST_VALUES);
            if (values.size() <= FEW) return byValue(values);
        }
        return Shares.ofCounts(
                evenly(bins, cells), before.finite(), evenly(bins, cellsNow), now.finite());
    }

    private @Nullable Shares byValue(Map<Double, Long> values) {
        Map<Double, Long> valuesNow = current.byValue(column, MOST_VALUES);
        if (valuesNow.size() > MOST_VALUES) return null;
        var all = new TreeSet<>(values.keySet());
        all.addAll(valuesNow.keySet());
        return Shares.ofCounts(
                all.stream().mapToLong(value -> values.getOrDefault(value, 0L)).toArray(),
                before.finite(),
                all.stream().mapToLong(value -> valuesNow.getOrDefault(value, 0L)).toArray(),
                now.finite());
    }

    /// The last bin includes its upper edge.
    private static long[] evenly(int bins, List<Cell> cells) {
        var counts = new long[bins];
        for (Cell cell : cells) counts[Math.clamp(cell.even() - 1, 0, bins - 1)] += cell.count();
        return counts;
    }
}
