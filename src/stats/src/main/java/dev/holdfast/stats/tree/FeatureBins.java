package dev.holdfast.stats.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// How the values of a feature fall into bins, by LightGBM's rules: at most 255, at least three rows each, 0 apart, and a last one for missing values if there
/// are any. A category is a bin of its own, the most frequent first, after bin 0, which holds what is in no other.
final class FeatureBins {
    private static final int MOST = 255;
    private static final int FEWEST_ROWS = 3;
    private static final double ZERO = 1e-35;

    final boolean categorical;
    final boolean missing;

    /// Of a numeric feature: the greatest value of each bin. Of a categorical one: the category of each bin, -1 for bin 0.
    final double[] marks;

    private final Map<Integer, Integer> binOf = new HashMap<>();

    private FeatureBins(boolean categorical, boolean missing, double[] marks) {
        this.categorical = categorical;
        this.missing = missing;
        this.marks = marks;
        if (categorical)
            for (int bin = 1; bin < marks.length; bin++) binOf.put((int) marks[bin], bin);
    }

    int size() {
        return marks.length + (missing && !categorical ? 1 : 0);
    }

    int of(double value) {
        if (categorical) return Double.isNaN(value) ? 0 : binOf.getOrDefault((int) value, 0);
        if (Double.isNaN(value)) {
            if (missing) return marks.length;
            return of(0);
        }
        int low = 0;
        int high = marks.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= marks[middle]) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    static FeatureBins categories(double[] values) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (double value : values)
            if (!Double.isNaN(value) && value >= 0) counts.merge((int) value, 1, Integer::sum);
        int[] kinds =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        double[] marks = new double[Math.min(kinds.length + 1, MOST)];
        marks[0] = -1;
        for (int i = 1; i < marks.length; i++) marks[i] = kinds[i - 1];
        return new FeatureBins(true, false, marks);
    }

    static FeatureBins numbers(double[] values) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        boolean missing = sorted.length < values.length;
        double[] distinct = new double[sorted.length];
        int[] counts = new int[sorted.length];
        int size = 0;
        for (double value : sorted) {
            double v = Math.abs(value) <= ZERO ? 0 : value;
            if (size == 0 || v > Math.nextUp(distinct[size - 1])) distinct[size++] = v;
            else distinct[size - 1] = v;
            counts[size - 1]++;
        }
        double[] bounds =
                aroundZero(
                        Arrays.copyOf(distinct, size),
                        Arrays.copyOf(counts, size),
                        missing ? MOST - 1 : MOST);
        return new FeatureBins(false, missing, bounds);
    }

    /// Bins below 0, one for 0, and bins above.
    private static double[] aroundZero(double[] distinct, int[] counts, int most) {
        int firstZero = 0;
        while (firstZero < distinct.length && distinct[firstZero] <= -ZERO) firstZero++;
        int firstAbove = firstZero;
        while (firstAbove < distinct.length && distinct[firstAbove] <= ZERO) firstAbove++;
        int below = sum(counts, 0, firstZero);
        int zeros = sum(counts, firstZero, firstAbove);
        int all = sum(counts, 0, counts.length);
        double[] left = {};
        if (firstZero > 0) {
            int share = (int) ((double) below / (all - zeros) * (most - 1));
            left =
                    greedy(
                            Arrays.copyOf(distinct, firstZero),
                            Arrays.copyOf(counts, firstZero),
                            Math.max(1, share));
            left[left.length - 1] = -ZERO;
        }
        int rest = most - 1 - left.length;
        if (firstAbove == distinct.length || rest <= 0)
            return joined(left, new double[] {Double.POSITIVE_INFINITY});
        double[] right =
                greedy(
                        Arrays.copyOfRange(distinct, firstAbove, distinct.length),
                        Arrays.copyOfRange(counts, firstAbove, counts.length),
                        rest);
        return joined(joined(left, new double[] {ZERO}), right);
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) sum += counts[i];
        return sum;
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static double[] greedy(double[] distinct, int[] counts, int most) {
        double[] bounds =
                distinct.length <= most
                        ? single(distinct, counts)
                        : shared(distinct, counts, sum(counts, 0, counts.length), most);
        bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    private static double[] single(double[] distinct, int[] counts) {
        double[] bounds = new double[distinct.length];
        int size = 0;
        int rows = 0;
        for (int i = 0; i < distinct.length - 1; i++) {
            rows += counts[i];
            if (rows < FEWEST_ROWS) continue;
            double bound = between(distinct[i], distinct[i + 1]);
            if (size > 0 && bound <= Math.nextUp(bounds[size - 1])) continue;
            bounds[size++] = bound;
            rows = 0;
        }
        return Arrays.copyOf(bounds, size + 1);
    }

    private static double between(double low, double high) {
        return Math.nextUp((low + high) / 2);
    }

    /// Bins of about equal rows; a value that would fill one has it for itself.
    private static double[] shared(double[] distinct, int[] counts, int rows, int wanted) {
        int most = Math.max(1, Math.min(wanted, rows / FEWEST_ROWS));
        double mean = (double) rows / most;
        int restBins = most;
        int restRows = rows;
        boolean[] big = new boolean[distinct.length];
        for (int i = 0; i < distinct.length; i++)
            if (counts[i] >= mean) {
                big[i] = true;
                restBins--;
                restRows -= counts[i];
            }
        mean = (double) restRows / restBins;
        double[] upper = new double[most];
        double[] lower = new double[most];
        lower[0] = distinct[0];
        int bins = 0;
        int inBin = 0;
        for (int i = 0; i < distinct.length - 1; i++) {
            if (!big[i]) restRows -= counts[i];
            inBin += counts[i];
            boolean full =
                    big[i] || inBin >= mean || big[i + 1] && inBin >= Math.max(1.0, mean * 0.5f);
            if (!full) continue;
            upper[bins++] = distinct[i];
            lower[bins] = distinct[i + 1];
            if (bins >= most - 1) break;
            inBin = 0;
            if (!big[i]) {
                restBins--;
                mean = restRows / (double) restBins;
            }
        }
        double[] bounds = new double[bins + 1];
        int size = 0;
        for (int i = 0; i < bins; i++) {
            double bound = between(upper[i], lower[i + 1]);
            if (size == 0 || bound > Math.nextUp(bounds[size - 1])) bounds[size++] = bound;
        }
        return Arrays.copyOf(bounds, size + 1);
    }
}
