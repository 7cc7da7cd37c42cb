package dev.holdfast.data.comparison;

/// How Evidently 0.7 rounds the exact p-value of the Cramér–von Mises test. It counts lattice paths in the smallest type that NumPy finds for
/// their number: a 16-bit float below 65,000 paths, whose quotient has three digits. (Where a bound on the path sums exceeds the number of paths, the
/// type is a whole number and Evidently fails; the p-value then stays as it is.)
final class EvidentlyCramer {
    private static final int EXACT_UP_TO = 20;
    private static final double MOST_IN_HALF_PRECISION = 65_000;

    private EvidentlyCramer() {}

    /// @param p the exact p-value
    /// @param n values of the reference
    /// @param m values of the current window
    static double rounded(double p, int n, int m) {
        if (Math.max(n, m) > EXACT_UP_TO) return p;
        double paths = paths(n, m);
        double multiple = (double) n / greatestCommonDivisor(n, m) * m;
        boolean halves = paths < MOST_IN_HALF_PRECISION && paths > multiple * multiple * (n + m);
        return halves ? half((double) half(p * paths) / half(paths)) : p;
    }

    private static float half(double value) {
        return Float.float16ToFloat(Float.floatToFloat16((float) value));
    }

    private static double paths(int n, int m) {
        double paths = 1;
        for (int i = 1; i <= m; i++) paths = paths * (n + i) / i;
        return paths;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
