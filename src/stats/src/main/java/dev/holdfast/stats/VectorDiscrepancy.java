package dev.holdfast.stats;

import java.util.SplittableRandom;

/// The unbiased squared maximum mean discrepancy of vectors (Gretton and others, 2012) with a Gaussian kernel, whose width is the median distance in the reference, and a
/// p-value from dealing the rows anew. Quadratic in rows: for some thousand.
///
/// @param deals how often rows are dealt anew
/// @param seed so that the same rows give the same p-value
public record VectorDiscrepancy(int deals, long seed) {
    public static VectorDiscrepancy withDefaults() {
        return new VectorDiscrepancy(500, 1);
    }

    /// The discrepancy, and the share of deals that reach it, the rows as they are counted as one.
    ///
    /// @param reference rows × dimensions, finite
    /// @param current rows × the same dimensions
    /// @throws IllegalArgumentException when a window has fewer than two rows
    public TestResult between(double[][] reference, double[][] current) {
        int n = reference.length;
        int m = current.length;
        if (Math.min(n, m) < 2)
            throw new IllegalArgumentException("the discrepancy needs two vectors on each side");
        double[][] all = new double[n + m][];
        System.arraycopy(reference, 0, all, 0, n);
        System.arraycopy(current, 0, all, n, m);
        double[][] kernel = kernel(all, n);
        int[] rows = new int[n + m];
        for (int i = 0; i < rows.length; i++) rows[i] = i;
        double found = discrepancy(kernel, rows, n);
        SplittableRandom random = new SplittableRandom(seed);
        int reached = 1;
        for (int deal = 0; deal < deals; deal++) {
            shuffle(rows, random);
            if (discrepancy(kernel, rows, n) >= found) reached++;
        }
        return new TestResult(found, reached / (deals + 1.0));
    }

    private static double[][] kernel(double[][] rows, int ofReference) {
        double[][] squares = new double[rows.length][rows.length];
        double[] known = new double[ofReference * (ofReference - 1) / 2];
        int size = 0;
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < i; j++) {
                double apart = CentroidShift.apart(rows[i], rows[j]);
                squares[i][j] = squares[j][i] = apart * apart;
                if (i < ofReference) known[size++] = apart * apart;
            }
        double median = SortedSample.of(known).quantile(0.5);
        double width = median == 0 ? 1 : median;
        for (double[] row : squares)
            for (int j = 0; j < row.length; j++) row[j] = Math.exp(-row[j] / width);
        return squares;
    }

    private static double discrepancy(double[][] kernel, int[] rows, int n) {
        double m = rows.length - n;
        double within = Sums.of(n, i -> sum(kernel[rows[i]], rows, 0, n) - 1);
        double after = Sums.of((int) m, i -> sum(kernel[rows[n + i]], rows, n, rows.length) - 1);
        double across = Sums.of(n, i -> sum(kernel[rows[i]], rows, n, rows.length));
        return within / n / (n - 1) + after / m / (m - 1) - 2 * across / n / m;
    }

    private static double sum(double[] kernel, int[] rows, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += kernel[rows[i]];
        return sum;
    }

    private static void shuffle(int[] rows, SplittableRandom random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = rows[i];
            rows[i] = rows[j];
            rows[j] = swap;
        }
    }
}
