package dev.holdfast.stats.quality;

import dev.holdfast.stats.SortedOrder;
import dev.holdfast.stats.Sums;

import java.util.Arrays;

/// Scores of a binary classifier beside the truth, and what can be said without choosing a threshold. Sorted once; every measure is a pass
/// over the distinct scores.
public final class ScoredLabels {
    private final double[] scores;
    private final boolean[] truths;

    /// Distinct scores, descending, and how many positives and negatives are at or above each.
    private final double[] thresholds;

    private final long[] positivesUpTo;
    private final long[] negativesUpTo;

    private ScoredLabels(double[] scores, boolean[] truths) {
        this.scores = scores;
        this.truths = truths;
        int[] order = SortedOrder.descending(scores);
        double[] distinct = new double[scores.length];
        long[] yes = new long[scores.length];
        long[] no = new long[scores.length];
        int size = 0;
        long positives = 0;
        for (int i = 0; i < order.length; i++) {
            if (truths[order[i]]) positives++;
            boolean last = i + 1 == order.length || scores[order[i + 1]] != scores[order[i]];
            if (!last) continue;
            distinct[size] = scores[order[i]];
            yes[size] = positives;
            no[size++] = i + 1 - positives;
        }
        thresholds = Arrays.copyOf(distinct, size);
        positivesUpTo = Arrays.copyOf(yes, size);
        negativesUpTo = Arrays.copyOf(no, size);
    }

    /// @param scores one per row, finite; higher means more likely positive
    /// @param truths as many, true for the positive class
    /// @throws IllegalArgumentException when there is no row, the lengths differ, or a score is not finite
    public static ScoredLabels of(double[] scores, boolean[] truths) {
        if (scores.length != truths.length)
            throw new IllegalArgumentException(
                    scores.length + " scores for " + truths.length + " truths");
        if (scores.length == 0) throw new IllegalArgumentException("no row has score and truth");
        if (!Arrays.stream(scores).allMatch(Double::isFinite))
            throw new IllegalArgumentException("a score is not finite");
        return new ScoredLabels(scores.clone(), truths.clone());
    }

    public int rows() {
        return scores.length;
    }

    public long positives() {
        return positivesUpTo[positivesUpTo.length - 1];
    }

    public long negatives() {
        return negativesUpTo[negativesUpTo.length - 1];
    }

    public ConfusionMatrix at(double threshold) {
        return ConfusionMatrix.at(threshold, scores, truths);
    }

    /// The chance that a positive row scores above a negative one, ties counting half. NaN where a class is missing.
    public double areaUnderCurve() {
        double area = 0;
        for (int i = 0; i < thresholds.length; i++) {
            double wide = i == 0 ? negativesUpTo[0] : negativesUpTo[i] - negativesUpTo[i - 1];
            double high = positivesUpTo[i] + (i == 0 ? 0 : positivesUpTo[i - 1]);
            area += wide * high;
        }
        return area / (2.0 * positives() * negatives());
    }

    public RocCurve curve() {
        int[] kept = corners();
        double[] fpr = new double[kept.length + 1];
        double[] tpr = new double[kept.length + 1];
        double[] at = new double[kept.length + 1];
        at[0] = Double.POSITIVE_INFINITY;
        if (negatives() == 0) fpr[0] = Double.NaN;
        if (positives() == 0) tpr[0] = Double.NaN;
        for (int i = 0; i < kept.length; i++) {
            fpr[i + 1] = (double) negativesUpTo[kept[i]] / negatives();
            tpr[i + 1] = (double) positivesUpTo[kept[i]] / positives();
            at[i + 1] = thresholds[kept[i]];
        }
        return new RocCurve(fpr, tpr, at);
    }

    /// Points where the direction changes, and both ends.
    private int[] corners() {
        int last = thresholds.length - 1;
        int[] kept = new int[thresholds.length];
        int size = 0;
        for (int i = 0; i <= last; i++)
            if (i == 0 || i == last || bends(negativesUpTo, i) || bends(positivesUpTo, i))
                kept[size++] = i;
        return Arrays.copyOf(kept, size);
    }

    private static boolean bends(long[] counts, int i) {
        return counts[i + 1] - 2 * counts[i] + counts[i - 1] != 0;
    }

    /// The sum of precisions over the steps of recall. 0 without positives.
    public double averagePrecision() {
        if (positives() == 0) return 0;
        return Sums.of(thresholds.length, i -> step(i) * precision(i));
    }

    /// The area under the line through recall and precision, from recall 0 and precision 1 on.
    public double precisionRecallArea() {
        return Sums.of(
                thresholds.length,
                i -> step(i) * (precision(i) + (i == 0 ? 1 : precision(i - 1))) / 2);
    }

    private double precision(int i) {
        return (double) positivesUpTo[i] / (positivesUpTo[i] + negativesUpTo[i]);
    }

    private double step(int i) {
        if (positives() == 0) return i == 0 ? 1 : 0;
        long from = i == 0 ? 0 : positivesUpTo[i - 1];
        return (double) (positivesUpTo[i] - from) / positives();
    }

    /// The greatest lead of the true over the false positive rate (Kolmogorov–Smirnov as scorecards use it). NaN where a class is missing.
    public double greatestLead() {
        if (positives() == 0 || negatives() == 0) return Double.NaN;
        double lead = 0;
        for (int i = 0; i < thresholds.length; i++)
            lead =
                    Math.max(
                            lead,
                            (double) positivesUpTo[i] / positives()
                                    - (double) negativesUpTo[i] / negatives());
        return lead;
    }

    /// The mean of -ln of the probability given to the truth, in nats. Probabilities are kept 2.2e-16 from 0 and 1.
    public double logLoss() {
        return Sums.of(rows(), i -> -Math.log(kept(truths[i] ? scores[i] : 1 - scores[i])))
                / rows();
    }

    static double kept(double probability) {
        double least = Math.ulp(1.0);
        return Math.clamp(probability, least, 1 - least);
    }

    /// The mean squared distance of probability and truth.
    public double brier() {
        return Sums.of(rows(), i -> square(scores[i] - (truths[i] ? 1 : 0))) / rows();
    }

    private static double square(double x) {
        return x * x;
    }

    /// Calibration over `bins` intervals of equal width between 0 and 1, the upper edge not included but for the last.
    public Calibration equalWidth(int bins) {
        int[] order = new int[rows()];
        int[] bin = new int[rows()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            bin[i] = Math.clamp((long) Math.floor(scores[i] * bins), 0, bins - 1);
        }
        return Calibration.over(scores, truths, order, bin, bins);
    }

    /// Calibration over `bins` groups of as equal size as can be, by ascending score.
    public Calibration equalCount(int bins) {
        int[] order = SortedOrder.ascending(scores);
        int[] bin = new int[rows()];
        for (int i = 0; i < bin.length; i++) bin[i] = (int) ((long) i * bins / rows());
        return Calibration.over(scores, truths, order, bin, bins);
    }

    /// What the highest tenths of scores catch, ten entries. NaN without positives.
    public Gain[] gains() {
        int[] order = SortedOrder.descending(scores);
        long[] caught = new long[rows() + 1];
        for (int i = 0; i < order.length; i++)
            caught[i + 1] = caught[i] + (truths[order[i]] ? 1 : 0);
        Gain[] gains = new Gain[10];
        for (int tenth = 1; tenth <= 10; tenth++) {
            int top = (int) (((long) rows() * tenth + 9) / 10);
            double hits = caught[top];
            gains[tenth - 1] =
                    new Gain(
                            tenth / 10.0,
                            top,
                            hits / positives(),
                            hits / top / ((double) positives() / rows()));
        }
        return gains;
    }
}
