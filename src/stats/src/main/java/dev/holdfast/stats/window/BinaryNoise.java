package dev.holdfast.stats.window;

import dev.holdfast.stats.SortedSample;
import dev.holdfast.stats.Sums;
import dev.holdfast.stats.quality.ConfusionMatrix;
import dev.holdfast.stats.quality.ScoredLabels;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How much each measure varies by sampling alone, learnt from the reference: the standard deviation of what single rows contribute, over the root of how many
/// rows of a window matter.
public final class BinaryNoise {
    private static final int DRAWS = 200;
    private static final int LARGEST_DRAW = 50_000;
    private static final long SEED = 1;

    private final ConfusionMatrix reference;
    private final BusinessValue value;
    private final double[] rankings;
    private final double[] precisions;

    private BinaryNoise(
            ConfusionMatrix reference,
            BusinessValue value,
            double[] rankings,
            double[] precisions) {
        this.reference = reference;
        this.value = value;
        this.rankings = rankings;
        this.precisions = precisions;
    }

    /// @param reference rows with truths
    public static BinaryNoise of(BinaryWindow reference, BusinessValue value) {
        boolean scored = reference.scored() > 0;
        double[] none = {Double.NaN, 1};
        return new BinaryNoise(
                reference.confusion(),
                value,
                scored ? rankings(reference) : none,
                scored ? precisions(reference) : none);
    }

    /// The standard error of a measure in a window of `rows` rows, in the measure's unit; NaN without rows or where the reference does not tell.
    public double of(BinaryMetric metric, int rows) {
        if (rows == 0) return Double.NaN;
        double n = reference.rows();
        double tp = reference.truePositive();
        double fp = reference.falsePositive();
        double fn = reference.falseNegative();
        double tn = reference.trueNegative();
        return switch (metric) {
            case ROC_AUC -> rankings[0] / Math.sqrt(rows * rankings[1]);
            case AVERAGE_PRECISION -> precisions[0] * Math.sqrt(precisions[1] / rows);
            case F1 -> {
                double factor = (tp + fp + fn) / (tp + 0.5 * (fp + fn));
                yield factor * ofJaccard(rows);
            }
            case PRECISION -> spread(tp, tp + fp) / Math.sqrt(rows * (tp + fp) / n);
            case RECALL -> spread(tp, tp + fn) / Math.sqrt(rows * (tp + fn) / n);
            case SPECIFICITY -> spread(tn, tn + fp) / Math.sqrt(rows * (tn + fp) / n);
            case ACCURACY -> spread(tp + tn, n) / Math.sqrt(rows);
            case TRUE_POSITIVE -> spread(tp, n) * Math.sqrt(rows);
            case TRUE_NEGATIVE -> spread(tn, n) * Math.sqrt(rows);
            case FALSE_POSITIVE -> spread(fp, n) * Math.sqrt(rows);
            case FALSE_NEGATIVE -> spread(fn, n) * Math.sqrt(rows);
            case BUSINESS_VALUE -> valueSpread(tn, fp, fn, tp, n) * Math.sqrt(rows);
        };
    }

    /// Of the share of true positives among all rows but true negatives.
    double ofJaccard(int rows) {
        double hits = reference.truePositive();
        double some = hits + reference.falsePositive() + reference.falseNegative();
        return spread(hits, some) / Math.sqrt(rows * some / reference.rows());
    }

    /// The population standard deviation of `hits` ones among `all`.
    private static double spread(double hits, double all) {
        double share = hits / all;
        return Math.sqrt(share * (1 - share));
    }

    private double valueSpread(double tn, double fp, double fn, double tp, double n) {
        double mean = value.of(reference) / n;
        double squares =
                tn * square(value.trueNegative() - mean)
                        + fp * square(value.falsePositive() - mean)
                        + fn * square(value.falseNegative() - mean)
                        + tp * square(value.truePositive() - mean);
        return Math.sqrt(squares / n);
    }

    private static double square(double x) {
        return x * x;
    }

    /// The standard deviation over rows of the rarer class of the share of the other class that each outranks, ties counting half, and that class's share.
    private static double[] rankings(BinaryWindow reference) {
        double[] truths = reference.truths();
        double[] scores = reference.scores();
        ScoredLabels all = reference.ranking();
        boolean flipped = all.positives() > all.negatives();
        double[] rare = new double[(int) Math.min(all.positives(), all.negatives())];
        double[] other = new double[(int) Math.max(all.positives(), all.negatives())];
        int r = 0;
        int o = 0;
        for (int i = 0; i < truths.length; i++) {
            if (Double.isNaN(truths[i]) || Double.isNaN(scores[i])) continue;
            double score = flipped ? 1 - scores[i] : scores[i];
            if (truths[i] == 1 != flipped) rare[r++] = score;
            else other[o++] = score;
        }
        SortedSample others = SortedSample.of(other);
        double[] outranked = new double[rare.length];
        for (int i = 0; i < rare.length; i++) outranked[i] = others.shareBelow(rare[i]);
        return new double[] {deviation(outranked), (double) rare.length / all.rows()};
    }

    /// The standard deviation of average precision over draws of half the reference, and how many rows a draw has.
    private static double[] precisions(BinaryWindow reference) {
        double[] truths = reference.truths();
        double[] scores = reference.scores();
        int[] known = new int[truths.length];
        int size = 0;
        for (int i = 0; i < truths.length; i++)
            if (!Double.isNaN(truths[i]) && !Double.isNaN(scores[i])) known[size++] = i;
        int rows = Math.max(1, Math.min(size / 2, LARGEST_DRAW));
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] score = new double[rows];
            boolean[] truth = new boolean[rows];
            for (int i = 0; i < rows; i++) {
                int row = known[random.nextInt(size)];
                score[i] = scores[row];
                truth[i] = truths[row] == 1;
            }
            drawn[draw] = ScoredLabels.of(score, truth).averagePrecision();
        }
        return new double[] {deviation(drawn), rows};
    }

    private static double deviation(double[] values) {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) return Double.NaN;
        return Math.sqrt(Sums.ofPowers(values, Sums.mean(values), 2) / values.length);
    }
}
