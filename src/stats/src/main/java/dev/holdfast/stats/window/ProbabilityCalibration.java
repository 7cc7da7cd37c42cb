package dev.holdfast.stats.window;

import dev.holdfast.stats.SortedOrder;
import dev.holdfast.stats.quality.ScoredLabels;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Makes a classifier's scores mean probabilities, where that helps: isotonic regression of truths on scores, kept when it lowers the expected calibration
/// error over ten held-out tenths, else the scores themselves.
///
/// @param curve null where scores stay as they are
public record ProbabilityCalibration(@Nullable IsotonicRegression curve) {
    private static final int SPLITS = 10;
    private static final int BINS = 10;
    private static final long SEED = 42;

    /// From here on the scores separate the classes, and there is nothing to calibrate.
    private static final double SEPARATED = 0.999;

    /// @param scores finite, one per row
    /// @param truths as many
    public static ProbabilityCalibration of(double[] scores, boolean[] truths) {
        ScoredLabels all = ScoredLabels.of(scores, truths);
        double area = all.areaUnderCurve();
        boolean needed = area <= SEPARATED && helps(scores, truths);
        return new ProbabilityCalibration(needed ? fitted(scores, truths) : null);
    }

    /// Learnt from the rows of a window that have truth and score.
    ///
    /// @throws IllegalArgumentException when there is none
    public static ProbabilityCalibration of(BinaryWindow reference) {
        double[] truths = reference.truths();
        double[] scores = reference.scores();
        int[] known =
                IntStream.range(0, truths.length)
                        .filter(i -> !Double.isNaN(truths[i]) && !Double.isNaN(scores[i]))
                        .toArray();
        boolean[] yes = new boolean[known.length];
        for (int i = 0; i < yes.length; i++) yes[i] = truths[known[i]] == 1;
        return of(Arrays.stream(known).mapToDouble(i -> scores[i]).toArray(), yes);
    }

    private static IsotonicRegression fitted(double[] scores, boolean[] truths) {
        double[] y = new double[truths.length];
        for (int i = 0; i < y.length; i++) y[i] = truths[i] ? 1 : 0;
        return IsotonicRegression.of(scores, y);
    }

    /// The probability for a score.
    public double at(double score) {
        return curve == null ? score : curve.at(score);
    }

    private static boolean helps(double[] scores, boolean[] truths) {
        SplittableRandom random = new SplittableRandom(SEED);
        int tenth = Math.max(1, scores.length / SPLITS);
        double[] raw = new double[SPLITS * tenth];
        double[] calibrated = new double[raw.length];
        boolean[] held = new boolean[raw.length];
        int size = 0;
        for (int split = 0; split < SPLITS; split++) {
            boolean[] out = heldOut(truths, tenth, random);
            IsotonicRegression curve = fitted(taken(scores, out, false), taken(truths, out, false));
            for (int i = 0; i < scores.length && size < raw.length; i++) {
                if (!out[i]) continue;
                raw[size] = scores[i];
                calibrated[size] = curve.at(scores[i]);
                held[size++] = truths[i];
            }
        }
        boolean[] truth = Arrays.copyOf(held, size);
        return error(Arrays.copyOf(raw, size), truth)
                > error(Arrays.copyOf(calibrated, size), truth);
    }

    /// A tenth of each class, drawn.
    private static boolean[] heldOut(boolean[] truths, int tenth, SplittableRandom random) {
        boolean[] out = new boolean[truths.length];
        for (boolean label : new boolean[] {false, true}) {
            int rows = 0;
            for (boolean truth : truths) if (truth == label) rows++;
            int wanted = (int) Math.round((double) rows * tenth / truths.length);
            int left = rows;
            for (int i = 0; i < truths.length; i++) {
                if (truths[i] != label) continue;
                if (random.nextInt(left--) < wanted) {
                    out[i] = true;
                    wanted--;
                }
            }
        }
        return out;
    }

    private static double[] taken(double[] values, boolean[] marked, boolean mark) {
        double[] taken = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) if (marked[i] == mark) taken[size++] = values[i];
        return Arrays.copyOf(taken, size);
    }

    private static boolean[] taken(boolean[] values, boolean[] marked, boolean mark) {
        boolean[] taken = new boolean[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) if (marked[i] == mark) taken[size++] = values[i];
        return Arrays.copyOf(taken, size);
    }

    /// The expected calibration error over groups of equal size.
    private static double error(double[] scores, boolean[] truths) {
        int[] order = SortedOrder.ascending(scores);
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) scores.length * bin / BINS);
            int to = (int) ((long) scores.length * (bin + 1) / BINS);
            double apart = 0;
            for (int i = from; i < to; i++) apart += scores[order[i]] - (truths[order[i]] ? 1 : 0);
            error += Math.abs(apart) / scores.length;
        }
        return error;
    }
}
