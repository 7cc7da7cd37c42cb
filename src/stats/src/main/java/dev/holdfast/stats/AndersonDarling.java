package dev.holdfast.stats;

import java.util.Arrays;

/// The k-sample Anderson–Darling test for two windows with midranks, after Scholz and Stephens, "K-sample Anderson–Darling tests" (1987). It
/// weighs the tails more than Kolmogorov–Smirnov.
public record AndersonDarling() {
    private static final double[] B0 = {0.675, 1.281, 1.645, 1.96, 2.326, 2.573, 3.085};
    private static final double[] B1 = {-0.245, 0.25, 0.678, 1.149, 1.822, 2.364, 3.615};
    private static final double[] B2 = {-0.105, -0.305, -0.362, -0.391, -0.396, -0.345, -0.154};
    private static final double[] LEVELS = {0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001};

    /// @throws IllegalArgumentException when a window is empty or both hold one and the same value
    public AndersonDarlingResult between(SortedSample reference, SortedSample current) {
        if (reference.isEmpty() || current.isEmpty())
            throw new IllegalArgumentException("Anderson–Darling needs a value on both sides");
        if (Math.min(reference.minimum(), current.minimum())
                == Math.max(reference.maximum(), current.maximum()))
            throw new IllegalArgumentException("Anderson–Darling needs two distinct values");
        double statistic =
                (raw(reference, current) - 1)
                        / Math.sqrt(variance(reference.size(), current.size()));
        double[] critical = new double[LEVELS.length];
        for (int i = 0; i < critical.length; i++) critical[i] = B0[i] + B1[i] + B2[i];
        return new AndersonDarlingResult(
                statistic, Arrays.stream(critical).boxed().toList(), pValue(statistic, critical));
    }

    private static double raw(SortedSample reference, SortedSample current) {
        double n = reference.size();
        double m = current.size();
        double all = n + m;
        double left = 0;
        double right = 0;
        int i = 0;
        int j = 0;
        for (var steps = new PooledSteps(reference, current); steps.next(); ) {
            double here = steps.reference - i + steps.current - j;
            double middle = i + j + here / 2;
            double weight = here / all / (middle * (all - middle) - all * here / 4);
            left += weight * square(all * (i + (steps.reference - i) / 2.0) - middle * n);
            right += weight * square(all * (j + (steps.current - j) / 2.0) - middle * m);
            i = steps.reference;
            j = steps.current;
        }
        return (left / n + right / m) * (all - 1) / all;
    }

    private static double variance(double n, double m) {
        double all = n + m;
        double sum = 1 / n + 1 / m;
        double harmonic = 0;
        double g = 0;
        for (int i = 2; i < all; i++) {
            harmonic += 1 / (all + 1 - i);
            g += harmonic / i;
        }
        double h = harmonic + 1;
        double a = 4 * g - 6 + (10 - 6 * g) * sum;
        double b = (2 * g - 4) * 4 + 16 * h + (2 * g - 14 * h - 4) * sum - 8 * h + 4 * g - 6;
        double c = (6 * h + 2 * g - 2) * 4 + (4 * h - 4 * g + 6) * 2 + (2 * h - 6) * sum + 4 * h;
        double d = (2 * h + 6) * 4 - 8 * h;
        return (((a * all + b) * all + c) * all + d) / ((all - 1) * (all - 2) * (all - 3));
    }

    /// A parabola through the critical values, by least squares, gives the logarithm of p.
    private static double pValue(double statistic, double[] critical) {
        if (statistic < critical[0]) return LEVELS[0];
        if (statistic > critical[critical.length - 1]) return LEVELS[LEVELS.length - 1];
        return Math.exp(
                Parabola.through(critical, Arrays.stream(LEVELS).map(Math::log).toArray())
                        .at(statistic));
    }

    private static double square(double x) {
        return x * x;
    }
}
