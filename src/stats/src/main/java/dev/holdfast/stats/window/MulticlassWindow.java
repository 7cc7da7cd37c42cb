package dev.holdfast.stats.window;

import dev.holdfast.stats.quality.ConfusionMatrix;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The rows of a window with the output of a classifier of several classes, and the truth as far as it is known. Each class is looked at against all others.
public final class MulticlassWindow {
    private static final int OTHER = -1;
    private static final int MISSING = -2;

    private final int classes;

    /// The place of a class among the labels, [#OTHER] or [#MISSING].
    private final int[] truths;

    private final int[] said;
    private final double[][] scores;
    private final List<ProbabilityCalibration> calibrations;

    /// Of the calibrated scores of each row; NaN where one is missing.
    private final double[] sums;

    private MulticlassWindow(
            int classes,
            int[] truths,
            int[] said,
            double[][] scores,
            List<ProbabilityCalibration> calibrations) {
        this.classes = classes;
        this.truths = truths;
        this.said = said;
        this.scores = scores;
        this.calibrations = calibrations;
        this.sums = IntStream.range(0, truths.length).mapToDouble(this::sum).toArray();
    }

    /// @param labels the classes, at least one
    /// @param truths one per row, null where not known; a class that is no label counts as none of them
    /// @param said as many, null where missing
    /// @param scores classes × rows, raw probabilities, NaN where missing; without rows of its own when there are none
    /// @throws IllegalArgumentException when the sizes do not fit
    public static MulticlassWindow of(
            List<String> labels,
            @Nullable String[] truths,
            @Nullable String[] said,
            double[][] scores) {
        if (labels.isEmpty()) throw new IllegalArgumentException("no class");
        if (said.length != truths.length || scores.length != 0 && scores.length != labels.size())
            throw new IllegalArgumentException(
                    "%d truths, %d answers, %d classes, scores of %d"
                            .formatted(truths.length, said.length, labels.size(), scores.length));
        return new MulticlassWindow(
                labels.size(),
                places(labels, truths),
                places(labels, said),
                Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new),
                labels.stream().map(_ -> new ProbabilityCalibration(null)).toList());
    }

    private static int[] places(List<String> labels, @Nullable String[] cells) {
        return Arrays.stream(cells)
                .mapToInt(cell -> cell == null ? MISSING : Math.max(OTHER, labels.indexOf(cell)))
                .toArray();
    }

    /// The same rows with their scores made probabilities, which sum to 1 in each row.
    ///
    /// @param by one per class, in their order
    public MulticlassWindow calibrated(List<ProbabilityCalibration> by) {
        return new MulticlassWindow(classes, truths, said, scores, List.copyOf(by));
    }

    /// What makes each class's scores probabilities, learnt from rows with truth and scores.
    ///
    /// @throws IllegalArgumentException when there is no such row
    public List<ProbabilityCalibration> calibrations() {
        return IntStream.range(0, classes)
                .mapToObj(label -> ProbabilityCalibration.of(against(label)))
                .toList();
    }

    private double sum(int row) {
        double sum = scores.length == 0 ? Double.NaN : 0;
        for (int label = 0; label < scores.length; label++) sum += calibrated(label, row);
        return sum;
    }

    private double calibrated(int label, int row) {
        return calibrations.get(label).at(scores[label][row]);
    }

    int classes() {
        return classes;
    }

    /// A class as the positive one, all others as the negative. Scores count where none of the row is missing.
    BinaryWindow against(int label) {
        double[] raw = new double[truths.length];
        double[] probabilities = new double[truths.length];
        for (int row = 0; row < truths.length; row++) {
            boolean whole = !Double.isNaN(sums[row]);
            raw[row] = whole ? scores[label][row] : Double.NaN;
            probabilities[row] =
                    sums[row] == 0
                            ? 1.0 / classes
                            : whole ? calibrated(label, row) / sums[row] : Double.NaN;
        }
        return new BinaryWindow(marked(truths, label), marked(said, label), raw, probabilities);
    }

    private static double[] marked(int[] places, int label) {
        return Arrays.stream(places)
                .mapToDouble(place -> place == MISSING ? Double.NaN : place == label ? 1 : 0)
                .toArray();
    }

    List<ConfusionMatrix> confusions() {
        return IntStream.range(0, classes).mapToObj(label -> against(label).confusion()).toList();
    }

    List<ExpectedConfusion> expected() {
        return IntStream.range(0, classes).mapToObj(label -> against(label).expected()).toList();
    }

    /// Whether truths or answers are all of one class, over rows that have both.
    boolean oneSided() {
        int[] rows =
                IntStream.range(0, truths.length)
                        .filter(row -> truths[row] != MISSING && said[row] != MISSING)
                        .toArray();
        return Arrays.stream(rows).map(row -> truths[row]).distinct().count() < 2
                || Arrays.stream(rows).map(row -> said[row]).distinct().count() < 2;
    }

    /// How many rows have truth and answer.
    public int labelled() {
        return count(row -> truths[row] != MISSING && said[row] != MISSING);
    }

    /// How many rows have truth and scores.
    public int scored() {
        return count(row -> truths[row] != MISSING && !Double.isNaN(sums[row]));
    }

    /// How many rows have scores, and an answer too if `alsoSaid`.
    int answered(boolean alsoSaid) {
        return count(row -> !Double.isNaN(sums[row]) && !(alsoSaid && said[row] == MISSING));
    }

    private int count(IntPredicate kept) {
        return (int) IntStream.range(0, truths.length).filter(kept).count();
    }
}
