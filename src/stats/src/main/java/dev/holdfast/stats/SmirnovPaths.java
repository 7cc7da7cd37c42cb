package dev.holdfast.stats;

import java.util.Arrays;

/// The exact distribution of the two-sample Kolmogorov–Smirnov statistic: the share of lattice paths from (0, 0) to (n, m) that leave
/// the band of half-width `steps` around the diagonal. After Hodges, "The significance probability of the Smirnov two-sample test" (1958).
final class SmirnovPaths {
    private SmirnovPaths() {}

    /// The probability of a statistic of at least `steps / lcm(n, m)`.
    static double shareOutside(int n, int m, long steps) {
        return n == m
                ? outsideSquare(n, steps)
                : outsideRectangle(Math.max(n, m), Math.min(n, m), steps);
    }

    /// Reflection gives a closed alternating sum, here as a product so that nothing cancels.
    private static double outsideSquare(int n, long h) {
        double p = 0;
        for (long k = n / h; k >= 0; k--) {
            double term = 1;
            for (long j = 0; j < h; j++) term = (n - k * h - j) * term / (n + k * h + j + 1);
            p = term * (1 - p);
        }
        return 2 * p;
    }

    /// `outside[y]` is the share of paths from (0, 0) to (x, y) that have left the band; one column is kept.
    private static double outsideRectangle(int m, int n, long h) {
        long divisor =
                java.math.BigInteger.valueOf(m).gcd(java.math.BigInteger.valueOf(n)).longValue();
        long width = m / divisor;
        long height = n / divisor;
        var outside = new double[n + 1];
        Arrays.fill(outside, 1);
        int top = (int) Math.min(-Math.floorDiv(-h, width), n + 1L);
        Arrays.fill(outside, 0, top, 0);
        for (int x = 1; x <= m; x++) {
            int low = (int) Math.clamp(Math.floorDiv(height * x - h, width) + 1, 0, n);
            int high = (int) Math.min(-Math.floorDiv(-(height * x + h), width), n + 1L);
            if (high <= low) return 1;
            if (low > 0) outside[low - 1] = 1;
            double below = low == 0 ? 0 : 1;
            for (int y = low; y < high; y++) {
                below = (outside[y] * x + below * y) / (x + y);
                outside[y] = below;
            }
        }
        return outside[n];
    }
}
