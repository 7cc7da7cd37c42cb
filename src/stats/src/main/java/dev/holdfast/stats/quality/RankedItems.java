package dev.holdfast.stats.quality;

import java.util.Arrays;

/// The relevance of one user's items in the order in which they were recommended, 0 = not relevant.
public record RankedItems(double[] relevance) {
    /// How the relevance of an item counts.
    public enum Gains {
        /// 1 when relevant at all.
        BINARY,
        /// The relevance itself.
        LINEAR,
        /// 2 to the power of the relevance, minus 1.
        EXPONENTIAL
    }

    /// What the sum of precisions at relevant items is divided by.
    public enum Divisor {
        /// All relevant items, R.
        RELEVANT,
        /// The most that could be found, the lesser of k and R.
        REACHABLE,
        /// The relevant items found within k; 0 when none was.
        FOUND
    }

    public RankedItems {
        relevance = relevance.clone();
    }

    @Override
    public double[] relevance() {
        return relevance.clone();
    }

    /// R, the items that are relevant.
    public int relevant() {
        return hits(relevance.length);
    }

    private int hits(int k) {
        int hits = 0;
        for (int i = 0; i < Math.min(k, relevance.length); i++) if (relevance[i] > 0) hits++;
        return hits;
    }

    /// Relevant items among the first k, over k.
    public double precision(int k) {
        return (double) hits(k) / k;
    }

    /// Relevant items among the first k, over all relevant ones.
    public double recall(int k) {
        return (double) hits(k) / relevant();
    }

    /// The harmonic mean of both; 0 when nothing was found.
    public double f1(int k) {
        double p = precision(k);
        double r = recall(k);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    /// 1 when a relevant item is among the first k.
    public double hit(int k) {
        return hits(k) > 0 ? 1 : 0;
    }

    /// One over the place of the first relevant item; 0 when it comes after k.
    public double reciprocalRank(int k) {
        for (int i = 0; i < Math.min(k, relevance.length); i++)
            if (relevance[i] > 0) return 1.0 / (i + 1);
        return 0;
    }

    /// The sum of the precisions at the relevant items among the first k, divided.
    public double averagePrecision(int k, Divisor by) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, relevance.length); i++)
            if (relevance[i] > 0) sum += precision(i + 1);
        int divisor =
                switch (by) {
                    case RELEVANT -> relevant();
                    case REACHABLE -> Math.min(k, relevant());
                    case FOUND -> hits(k);
                };
        return divisor == 0 ? 0 : sum / divisor;
    }

    /// Normalised discounted cumulative gain: gains over log2(place + 1), divided by the best order's (Järvelin and Kekäläinen, 2002).
    public double discountedGain(int k, Gains as) {
        double[] gains = Arrays.stream(relevance).map(r -> gain(r, as)).toArray();
        double reached = discounted(gains, k);
        Arrays.sort(gains);
        for (int i = 0; i < gains.length / 2; i++) {
            double swap = gains[i];
            gains[i] = gains[gains.length - 1 - i];
            gains[gains.length - 1 - i] = swap;
        }
        double best = discounted(gains, k);
        return best == 0 ? 0 : reached / best;
    }

    private static double gain(double relevance, Gains as) {
        return switch (as) {
            case BINARY -> relevance > 0 ? 1 : 0;
            case LINEAR -> relevance;
            case EXPONENTIAL -> Math.pow(2, relevance) - 1;
        };
    }

    private static double discounted(double[] gains, int k) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, gains.length); i++)
            sum += gains[i] / (Math.log(i + 2.0) / Math.log(2));
        return sum;
    }
}
