package dev.holdfast.stats.quality;

import dev.holdfast.stats.Sums;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Probabilities of several classes beside the true class of each row.
///
/// @param truths the place of the true class, 0 to k - 1, one per row
/// @param probabilities rows × k
public record ClassScores(int[] truths, double[][] probabilities) {
    public ClassScores {
        if (truths.length != probabilities.length || truths.length == 0)
            throw new IllegalArgumentException(
                    probabilities.length + " rows of scores for " + truths.length + " truths");
        truths = truths.clone();
        probabilities = Arrays.stream(probabilities).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public int[] truths() {
        return truths.clone();
    }

    @Override
    public double[][] probabilities() {
        return Arrays.stream(probabilities).map(double[]::clone).toArray(double[][]::new);
    }

    private int classes() {
        return probabilities[0].length;
    }

    /// The area under the curve of one class against the rest; NaN where the class or the rest is missing.
    public double areaOfClass(int label) {
        return area(label, label, _ -> true);
    }

    private double area(int positive, int scored, IntPredicate taken) {
        int[] rows = IntStream.range(0, truths.length).filter(taken).toArray();
        double[] scores = new double[rows.length];
        boolean[] hits = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = probabilities[rows[i]][scored];
            hits[i] = truths[rows[i]] == positive;
        }
        return rows.length == 0 ? Double.NaN : ScoredLabels.of(scores, hits).areaUnderCurve();
    }

    /// The mean area of each class against the rest, plain or weighted by rows.
    public double areaOneAgainstRest(boolean weighted) {
        double sum = 0;
        double weights = 0;
        for (int label = 0; label < classes(); label++) {
            double weight = weighted ? count(label) : 1;
            sum += weight * areaOfClass(label);
            weights += weight;
        }
        return sum / weights;
    }

    /// The mean area over pairs of classes (Hand and Till, 2001), plain or weighted by the rows of each pair.
    public double areaOneAgainstOne(boolean weighted) {
        double sum = 0;
        double weights = 0;
        for (int a = 0; a < classes(); a++)
            for (int b = a + 1; b < classes(); b++) {
                double weight = weighted ? count(a) + count(b) : 1;
                sum += weight * (pair(a, b) + pair(b, a)) / 2;
                weights += weight;
            }
        return sum / weights;
    }

    private double pair(int positive, int other) {
        return area(positive, positive, i -> truths[i] == positive || truths[i] == other);
    }

    private double count(int label) {
        return Arrays.stream(truths).filter(truth -> truth == label).count();
    }

    /// The mean of -ln of the probability given to the truth, in nats.
    public double logLoss() {
        return Sums.of(
                        truths.length,
                        i -> -Math.log(ScoredLabels.kept(probabilities[i][truths[i]])))
                / truths.length;
    }

    /// The share of rows whose true class is among the `most` of greatest probability; of equal ones the later class comes first.
    public double accuracyWithin(int most) {
        long hits = IntStream.range(0, truths.length).filter(i -> rank(i) < most).count();
        return (double) hits / truths.length;
    }

    private int rank(int row) {
        double[] p = probabilities[row];
        int truth = truths[row];
        int before = 0;
        for (int label = 0; label < p.length; label++)
            if (p[label] > p[truth] || p[label] == p[truth] && label > truth) before++;
        return before;
    }
}
