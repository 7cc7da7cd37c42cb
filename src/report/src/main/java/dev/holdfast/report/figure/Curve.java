package dev.holdfast.report.figure;

import dev.holdfast.catalog.run.MetricSeries;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// One line of a [CurvesFigure]: a name, and values over an ascending axis. Read once, never changed.
public final class Curve {
    /// What a metric is drawn over.
    public enum Axis {
        STEP,
        /// Hours since the first point.
        TIME
    }

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final String name;
    private final int series;
    private final double[] x;
    private final double[] y;

    private Curve(String name, int series, double[] x, double[] y) {
        this.name = name;
        this.series = series;
        this.x = x;
        this.y = y;
    }

    /// A metric of a run. `series` is its colour, counted from 0; below 0 the curve stays quiet: grey
    /// and without a label.
    public static Curve of(String name, MetricSeries metric, Axis axis, int series) {
        double[] y = metric.values();
        double[] x = new double[y.length];
        long[] along = axis == Axis.STEP ? metric.steps() : metric.times();
        long first =
                axis == Axis.STEP || along.length == 0 ? 0 : Arrays.stream(along).min().getAsLong();
        for (int i = 0; i < x.length; i++)
            x[i] = axis == Axis.STEP ? along[i] : (along[i] - first) / MILLIS_PER_HOUR;
        return ascending(x) ? new Curve(name, series, x, y) : sorted(name, series, x, y);
    }

    private static boolean ascending(double[] x) {
        for (int i = 1; i < x.length; i++) if (x[i] < x[i - 1]) return false;
        return true;
    }

    private static Curve sorted(String name, int series, double[] x, double[] y) {
        int[] order =
                IntStream.range(0, x.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> x[i]))
                        .mapToInt(i -> i)
                        .toArray();
        return new Curve(
                name,
                series,
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
    }

    public String name() {
        return name;
    }

    public int series() {
        return series;
    }

    public int points() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    /// Only the points within a stretch of the axis, its ends included.
    Curve within(Stretch stretch) {
        int from = 0;
        while (from < x.length && x[from] < stretch.from()) from++;
        int to = x.length;
        while (to > from && x[to - 1] > stretch.to()) to--;
        return from == 0 && to == x.length
                ? this
                : new Curve(
                        name,
                        series,
                        Arrays.copyOfRange(x, from, to),
                        Arrays.copyOfRange(y, from, to));
    }

    /// The index of the last finite value, or -1.
    int last() {
        int i = y.length - 1;
        while (i >= 0 && !Double.isFinite(y[i])) i--;
        return i;
    }

    int lowest() {
        int best = -1;
        for (int i = 0; i < y.length; i++)
            if (Double.isFinite(y[i]) && (best < 0 || y[i] < y[best])) best = i;
        return best;
    }

    int highest() {
        int best = -1;
        for (int i = 0; i < y.length; i++)
            if (Double.isFinite(y[i]) && (best < 0 || y[i] > y[best])) best = i;
        return best;
    }

    /// The index of the point nearest to a place on the axis; there must be one.
    int nearest(double place) {
        int at = Arrays.binarySearch(x, place);
        if (at >= 0) return at;
        int after = Math.min(x.length - 1, -at - 1);
        int before = Math.max(0, after - 1);
        return Math.abs(x[before] - place) <= Math.abs(x[after] - place) ? before : after;
    }

    /// The line, with no more than the first, lowest, highest and last value of each pixel column: no
    /// spike is lost, and a million points draw like a few thousand. Missing values break it.
    Path2D path(Scale xs, Scale ys) {
        var path = new Path2D.Double();
        boolean open = false;
        int i = 0;
        while (i < x.length) {
            if (!Double.isFinite(y[i])) {
                open = false;
                i++;
                continue;
            }
            int end = columnEnd(i, xs);
            int low = i;
            int high = i;
            for (int k = i + 1; k < end; k++) {
                if (y[k] < y[low]) low = k;
                if (y[k] > y[high]) high = k;
            }
            int[] kept = {i, Math.min(low, high), Math.max(low, high), end - 1};
            for (int k = 0; k < kept.length; k++) {
                if (k > 0 && kept[k] == kept[k - 1]) continue;
                double px = xs.at(x[kept[k]]);
                double py = ys.at(y[kept[k]]);
                if (open) path.lineTo(px, py);
                else path.moveTo(px, py);
                open = true;
            }
            i = end;
        }
        return path;
    }

    /// The first index past `i` that is missing or falls into another pixel column.
    private int columnEnd(int i, Scale xs) {
        double limit = xs.value(Math.floor(xs.at(x[i])) + 1);
        int end = i + 1;
        while (end < x.length && x[end] < limit && Double.isFinite(y[end])) end++;
        return end;
    }
}
