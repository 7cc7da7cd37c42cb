package dev.holdfast.stats.quality;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// How often each class was taken for each: a confusion matrix of any number of classes.
public final class ClassTable {
    /// How a pair of classes weighs in [#kappa], by the distance of their places.
    public enum Weights {
        NONE,
        LINEAR,
        QUADRATIC
    }

    private final List<String> labels;
    private final long[][] counts;
    private final long[] trueTotals;
    private final long[] saidTotals;
    private final long rows;

    private ClassTable(List<String> labels, long[][] counts) {
        this.labels = labels;
        this.counts = counts;
        trueTotals = new long[labels.size()];
        saidTotals = new long[labels.size()];
        for (int t = 0; t < counts.length; t++)
            for (int s = 0; s < counts.length; s++) {
                trueTotals[t] += counts[t][s];
                saidTotals[s] += counts[t][s];
            }
        rows = Arrays.stream(trueTotals).sum();
    }

    /// @param labels all classes, in the order of the table
    /// @param truths a class per row
    /// @param said as many
    /// @throws IllegalArgumentException when the lengths differ, there is no row, or a class is not among the labels
    public static ClassTable of(List<String> labels, List<String> truths, List<String> said) {
        if (truths.size() != said.size() || truths.isEmpty())
            throw new IllegalArgumentException(
                    said.size() + " answers for " + truths.size() + " truths");
        long[][] counts = new long[labels.size()][labels.size()];
        for (int i = 0; i < truths.size(); i++) {
            int truth = labels.indexOf(truths.get(i));
            int answer = labels.indexOf(said.get(i));
            if (truth < 0 || answer < 0)
                throw new IllegalArgumentException("a class is not among " + labels);
            counts[truth][answer]++;
        }
        return new ClassTable(List.copyOf(labels), counts);
    }

    public List<String> labels() {
        return labels;
    }

    /// Rows are true classes, columns what was said.
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    public long rows() {
        return rows;
    }

    /// Rows of a class.
    public long support(int label) {
        return trueTotals[label];
    }

    public double accuracy() {
        return (double) hits() / rows;
    }

    private long hits() {
        return IntStream.range(0, counts.length).mapToLong(i -> counts[i][i]).sum();
    }

    /// The mean recall of the classes that occur.
    public double balancedAccuracy() {
        return IntStream.range(0, counts.length)
                .filter(i -> trueTotals[i] > 0)
                .mapToDouble(this::recall)
                .average()
                .orElse(Double.NaN);
    }

    /// 0 where the class was never said.
    public double precision(int label) {
        return saidTotals[label] == 0 ? 0 : (double) counts[label][label] / saidTotals[label];
    }

    /// 0 where the class does not occur.
    public double recall(int label) {
        return trueTotals[label] == 0 ? 0 : (double) counts[label][label] / trueTotals[label];
    }

    public double f1(int label) {
        long both = trueTotals[label] + saidTotals[label];
        return both == 0 ? 0 : 2.0 * counts[label][label] / both;
    }

    /// The plain mean of a measure over the classes.
    public double macro(IntToDoubleFunction measure) {
        return IntStream.range(0, counts.length)
                .mapToDouble(measure::applyAsDouble)
                .average()
                .orElse(Double.NaN);
    }

    /// The mean of a measure over the classes, weighted by how many rows each has.
    public double weighted(IntToDoubleFunction measure) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) sum += measure.applyAsDouble(i) * trueTotals[i];
        return sum / rows;
    }

    /// Matthews' correlation for several classes (Gorodkin, 2004); 0 when truth or answer is constant.
    public double matthews() {
        double n = rows;
        double together = hits() * n - product(trueTotals, saidTotals);
        double said = n * n - product(saidTotals, saidTotals);
        double truth = n * n - product(trueTotals, trueTotals);
        return said * truth == 0 ? 0 : together / Math.sqrt(said * truth);
    }

    private static double product(long[] a, long[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (double) a[i] * b[i];
        return sum;
    }

    /// Cohen's kappa: agreement beyond chance, 1 for perfect. NaN when chance alone agrees wholly.
    public double kappa(Weights weights) {
        double seen = 0;
        double byChance = 0;
        for (int t = 0; t < counts.length; t++)
            for (int s = 0; s < counts.length; s++) {
                double weight = weight(weights, Math.abs(t - s));
                seen += weight * counts[t][s];
                byChance += weight * trueTotals[t] * saidTotals[s] / rows;
            }
        return 1 - seen / byChance;
    }

    private static double weight(Weights weights, int apart) {
        return switch (weights) {
            case NONE -> apart == 0 ? 0 : 1;
            case LINEAR -> apart;
            case QUADRATIC -> (double) apart * apart;
        };
    }
}
