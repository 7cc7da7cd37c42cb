package dev.holdfast.data.window;

import dev.holdfast.stats.Sums;
import dev.holdfast.stats.window.AlarmLimits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/// Missing, unseen and out-of-range values, and plain statistics, of each column in each window.
final class QualityWindows {
    private final WindowPair pair;
    private final List<Chunk> chunks;

    QualityWindows(WindowPair pair) {
        this.pair = pair;
        this.chunks = pair.all();
    }

    Map<String, List<Map<String, Object>>> told() {
        List<String> columns = new ArrayList<>(pair.numbers());
        columns.addAll(pair.categories());
        Map<String, List<Map<String, Object>>> told = new LinkedHashMap<>();
        told.put("missing_values_rate", each(columns, column -> missing(column, true)));
        told.put("missing_values_count", each(columns, column -> missing(column, false)));
        told.put("unseen_values_rate", each(pair.categories(), this::unseen));
        told.put("numerical_range_rate", each(pair.numbers(), this::outside));
        told.put("avg", each(pair.numbers(), this::average));
        told.put("sum", each(pair.numbers(), this::sum));
        told.put("std", each(pair.numbers(), this::deviation));
        told.put("median", each(pair.numbers(), this::median));
        told.put("row_count", each(List.of("rows_count"), _ -> rows()));
        return told;
    }

    /// For each window what `figure` says of each column: a list over the windows.
    private List<Map<String, Object>> each(
            List<String> columns, Function<String, List<Map<String, @Nullable Object>>> figure) {
        List<Map<String, Object>> answers = pair.answers();
        for (String column : columns) {
            List<Map<String, @Nullable Object>> told = figure.apply(column);
            for (int i = 0; i < told.size(); i++) answers.get(i).put(column, told.get(i));
        }
        return answers;
    }

    private List<Map<String, @Nullable Object>> missing(String column, boolean rate) {
        boolean numeric = pair.numbers().contains(column);
        double all = missing(column, numeric, 0, pair.reference().rows(), pair.reference());
        double share = all / pair.reference().rows();
        double spread = Math.sqrt(share * (1 - share));
        Tracked tracked =
                Tracked.of(
                        chunks,
                        c ->
                                missing(column, numeric, c.from(), c.to(), c.table())
                                        / (rate ? c.rows() : 1));
        Double most = rate ? 1.0 : null;
        AlarmLimits limits = AlarmLimits.around(tracked.ofReference()).within(0.0, most);
        return told(
                tracked,
                limits,
                false,
                i -> {
                    double root = Math.sqrt(chunks.get(i).rows());
                    return rate ? spread / root : spread * root;
                },
                0.0,
                most);
    }

    private static double missing(
            String column, boolean numeric, int from, int to, WindowTable table) {
        double missing = 0;
        if (numeric) {
            double[] cells = table.numbers(column);
            for (int i = from; i < to; i++) if (Double.isNaN(cells[i])) missing++;
        } else {
            @Nullable String[] cells = table.texts(column);
            for (int i = from; i < to; i++) if (cells[i] == null) missing++;
        }
        return missing;
    }

    private List<Map<String, @Nullable Object>> told(
            Tracked tracked,
            AlarmLimits limits,
            boolean strictly,
            IntToDoubleFunction error,
            @Nullable Double least,
            @Nullable Double most) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Map<String, @Nullable Object> told =
                    strictly ? tracked.toldStrictly(i, limits) : tracked.told(i, limits);
            Tracked.addNoise(told, tracked.values()[i], error.applyAsDouble(i), least, most);
            all.add(told);
        }
        return all;
    }

    private List<Map<String, @Nullable Object>> plain(
            ToDoubleFunction<Chunk> figure, AlarmLimits limits) {
        Tracked tracked = Tracked.of(chunks, figure);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) all.add(tracked.told(i, limits));
        return all;
    }

    private List<Map<String, @Nullable Object>> unseen(String column) {
        Set<@Nullable String> seen = new HashSet<>(Arrays.asList(pair.reference().texts(column)));
        return plain(
                c ->
                        (double)
                                        Arrays.stream(c.texts(column))
                                                .filter(text -> !seen.contains(text))
                                                .count()
                                / c.rows(),
                new AlarmLimits(null, 0.0));
    }

    private List<Map<String, @Nullable Object>> outside(String column) {
        double[] known = known(pair.reference().numbers(column));
        double low = Arrays.stream(known).min().orElse(Double.NaN);
        double high = Arrays.stream(known).max().orElse(Double.NaN);
        return plain(
                c ->
                        (double)
                                        Arrays.stream(c.numbers(column))
                                                .filter(x -> x < low || x > high)
                                                .count()
                                / c.rows(),
                new AlarmLimits(null, 0.0));
    }

    private static double[] known(double[] cells) {
        return Arrays.stream(cells).filter(x -> !Double.isNaN(x)).toArray();
    }

    private static double deviation(double[] known) {
        if (known.length < 2) return Double.NaN;
        return Math.sqrt(Sums.ofPowers(known, Sums.mean(known), 2) / (known.length - 1));
    }

    private static double median(double[] known) {
        if (known.length == 0) return Double.NaN;
        double[] sorted = known.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private List<Map<String, @Nullable Object>> average(String column) {
        double spread = deviation(known(pair.reference().numbers(column)));
        return statistic(column, Sums::mean, rows -> spread / Math.sqrt(rows), null);
    }

    private List<Map<String, @Nullable Object>> sum(String column) {
        double spread = deviation(known(pair.reference().numbers(column)));
        return statistic(column, Sums::of, rows -> spread * Math.sqrt(rows), null);
    }

    /// The standard error of a standard deviation takes the fourth moment, which a missing value leaves unknown, as in NannyML.
    private List<Map<String, @Nullable Object>> deviation(String column) {
        double[] cells = pair.reference().numbers(column);
        double spread = deviation(known(cells));
        double fourth = Sums.ofPowers(cells, Sums.mean(cells), 4) / cells.length;
        return statistic(
                column,
                QualityWindows::deviation,
                rows -> {
                    double inner = fourth - (rows - 3) * Math.pow(spread, 4) / (rows - 1);
                    return inner >= 0 ? Math.sqrt(inner / rows) / (2 * spread) : Double.NaN;
                },
                0.0);
    }

    /// The standard error of a median takes the density there, by a Gaussian kernel of Scott's width.
    private List<Map<String, @Nullable Object>> median(String column) {
        double[] known = known(pair.reference().numbers(column));
        double density = density(known, median(known));
        return statistic(
                column,
                QualityWindows::median,
                rows -> Math.sqrt(1 / (4.0 * rows * density * density)),
                null);
    }

    private static double density(double[] known, double at) {
        double width = deviation(known) * Math.pow(known.length, -0.2);
        if (!(width > 0)) return Double.POSITIVE_INFINITY;
        double sum =
                Sums.of(
                        known.length,
                        i -> {
                            double apart = (known[i] - at) / width;
                            return Math.exp(-apart * apart / 2);
                        });
        return sum / (known.length * width * Math.sqrt(2 * Math.PI));
    }

    private List<Map<String, @Nullable Object>> statistic(
            String column,
            ToDoubleFunction<double[]> figure,
            IntToDoubleFunction error,
            @Nullable Double least) {
        Tracked tracked = Tracked.of(chunks, c -> figure.applyAsDouble(known(c.numbers(column))));
        AlarmLimits limits = AlarmLimits.around(tracked.ofReference());
        if (least != null) limits = limits.without(least);
        return told(
                tracked, limits, true, i -> error.applyAsDouble(chunks.get(i).rows()), least, null);
    }

    private List<Map<String, @Nullable Object>> rows() {
        Tracked tracked = Tracked.of(chunks, Chunk::rows);
        AlarmLimits limits = AlarmLimits.around(tracked.ofReference()).without(0);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) all.add(tracked.toldStrictly(i, limits));
        return all;
    }
}
