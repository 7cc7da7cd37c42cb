package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The noise of areas under the ROC curve without assumptions on the scores (DeLong, DeLong and Clarke-Pearson, 1988), by midranks (Sun and
/// Xu, 2014), so that n rows cost n log n.
///
/// @param confidence of the interval, within 0 to 1
public record DeLong(double confidence) {
    public static DeLong withDefaults() {
        return new DeLong(0.95);
    }

    /// The area with its interval, cut at 0 and 1.
    ///
    /// @param scores one per row, finite
    /// @param truths as many, true for the positive class
    /// @throws IllegalArgumentException when a class has fewer than two rows
    public Interval of(double[] scores, boolean[] truths) {
        Placements placed = Placements.of(scores, truths);
        double error = Math.sqrt(variance(placed, placed));
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        return new Interval(
                placed.area,
                Math.max(0, placed.area - z * error),
                Math.min(1, placed.area + z * error));
    }

    /// Whether two models that scored the same rows differ in area: z and its two-sided p-value. NaN when their scores order all rows alike.
    ///
    /// @throws IllegalArgumentException as for one model
    public TestResult between(double[] first, double[] second, boolean[] truths) {
        Placements a = Placements.of(first, truths);
        Placements b = Placements.of(second, truths);
        double variance = variance(a, a) + variance(b, b) - 2 * variance(a, b);
        double z = variance > 0 ? (a.area - b.area) / Math.sqrt(variance) : Double.NaN;
        double tail = NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
        return new TestResult(z, Math.min(1, 2 * tail));
    }

    private static double variance(Placements a, Placements b) {
        return covariance(a.positives, b.positives) / a.positives.length
                + covariance(a.negatives, b.negatives) / a.negatives.length;
    }

    private static double covariance(double[] a, double[] b) {
        double x = Sums.mean(a);
        double y = Sums.mean(b);
        return Sums.of(a.length, i -> (a[i] - x) * (b[i] - y)) / (a.length - 1);
    }

    /// For each positive row the share of negatives below it, and for each negative row the share of positives above it, ties counting half.
    private record Placements(double area, double[] positives, double[] negatives) {
        static Placements of(double[] scores, boolean[] truths) {
            int yes = 0;
            for (boolean truth : truths) if (truth) yes++;
            int no = truths.length - yes;
            if (Math.min(yes, no) < 2)
                throw new IllegalArgumentException(
                        "%d positives, %d negatives: two of each are needed".formatted(yes, no));
            double[] above = new double[yes];
            double[] below = new double[no];
            int p = 0;
            int n = 0;
            for (int i = 0; i < truths.length; i++) {
                if (truths[i]) above[p++] = scores[i];
                else below[n++] = scores[i];
            }
            return of(above, below);
        }

        private static Placements of(double[] above, double[] below) {
            SortedSample high = SortedSample.of(above);
            SortedSample low = SortedSample.of(below);
            double[] positives = new double[above.length];
            for (int i = 0; i < positives.length; i++) positives[i] = low.shareBelow(above[i]);
            double[] negatives = new double[below.length];
            for (int i = 0; i < negatives.length; i++) negatives[i] = 1 - high.shareBelow(below[i]);
            return new Placements(Sums.mean(positives), positives, negatives);
        }
    }
}
