package dev.holdfast.stats;

/// The Epps–Singleton test: compares the characteristic functions of both windows at 0.4 and 0.8 over half the interquartile range. Needs no
/// continuous distribution. Epps and Singleton, "An omnibus test for the two-sample problem using the empirical characteristic function" (1986).
public record EppsSingleton() {
    private static final double[] POINTS = {0.4, 0.8};
    private static final int SMALL = 25;

    /// NaN with fewer than five values on a side.
    ///
    /// @throws IllegalArgumentException when half of all values are equal so that there is no scale
    public TestResult between(SortedSample reference, SortedSample current) {
        int n = reference.size();
        int m = current.size();
        if (Math.min(n, m) < 5) return new TestResult(Double.NaN, Double.NaN);
        double half = interquartileRange(reference, current) / 2;
        if (half == 0)
            throw new IllegalArgumentException("the middle half of all values is constant");
        double[][] left = waves(reference, half);
        double[][] right = waves(current, half);
        double all = (double) n + m;
        var covariance = new double[4][4];
        addCovariance(covariance, left, all / n);
        addCovariance(covariance, right, all / m);
        var matrix = SymmetricMatrix.of(covariance);
        var difference = new double[4];
        for (int i = 0; i < 4; i++) difference[i] = mean(left[i]) - mean(right[i]);
        double[] solved = matrix.pseudoInverseTimes(difference);
        double statistic = 0;
        for (int i = 0; i < 4; i++) statistic += all * difference[i] * solved[i];
        if (Math.max(n, m) < SMALL)
            statistic /= 1 + Math.pow(all, -0.45) + 10.1 * (Math.pow(n, -1.7) + Math.pow(m, -1.7));
        return new TestResult(statistic, ChiSquareFit.survival(statistic, matrix.rank()));
    }

    private static double interquartileRange(SortedSample reference, SortedSample current) {
        var all = new double[reference.size() + current.size()];
        System.arraycopy(reference.values, 0, all, 0, reference.size());
        System.arraycopy(current.values, 0, all, reference.size(), current.size());
        var pooled = SortedSample.of(all);
        return pooled.quantile(0.75) - pooled.quantile(0.25);
    }

    private static double[][] waves(SortedSample sample, double scale) {
        var waves = new double[4][sample.size()];
        for (int i = 0; i < sample.size(); i++)
            for (int point = 0; point < 2; point++) {
                double angle = POINTS[point] / scale * sample.at(i);
                waves[point][i] = Math.cos(angle);
                waves[point + 2][i] = Math.sin(angle);
            }
        return waves;
    }

    private static void addCovariance(double[][] to, double[][] waves, double weight) {
        var means = new double[4];
        for (int i = 0; i < 4; i++) means[i] = mean(waves[i]);
        int size = waves[0].length;
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) {
                double sum = 0;
                for (int k = 0; k < size; k++)
                    sum += (waves[i][k] - means[i]) * (waves[j][k] - means[j]);
                to[i][j] += weight * sum / size;
            }
    }

    private static double mean(double[] values) {
        return Shares.sum(values) / values.length;
    }
}
