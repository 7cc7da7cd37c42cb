package dev.holdfast.stats;

import java.util.HashMap;
import java.util.Map;

/// The exact distribution of the two-sample Cramér–von Mises statistic by counting lattice paths with each sum of squared distances from
/// the diagonal (Xiao, Gordon and Yakovlev, 2007). For small windows.
final class CramerPaths {
    private CramerPaths() {}

    /// The share of all paths whose statistic is at least that of `u`.
    static double tail(int n, int m, double u) {
        long multiple = leastCommonMultiple(n, m);
        double product = (double) n * m;
        double bound =
                Math.floor(
                        (double) multiple
                                * multiple
                                * (n + m)
                                * (6 * u - product * (4 * product - 1))
                                / (6 * product * product));
        double tail = 0;
        double all = 0;
        for (var entry : counts(n, m, multiple).entrySet()) {
            all += entry.getValue();
            if (entry.getKey() >= bound) tail += entry.getValue();
        }
        return tail / all;
    }

    private static Map<Long, Double> counts(int n, int m, long multiple) {
        long a = multiple / n;
        long b = multiple / m;
        var column = new Map[n + 1];
        for (int y = 0; y <= m; y++)
            for (int x = 0; x <= n; x++) {
                long off = (a * x - b * y) * (a * x - b * y);
                var next = new HashMap<Long, Double>();
                if (x == 0 && y == 0) next.put(0L, 1.0);
                if (x > 0) add(next, column[x - 1], off);
                if (y > 0) add(next, column[x], off);
                column[x] = next;
            }
        return typed(column[n]);
    }

    private static void add(Map<Long, Double> to, Map<?, ?> from, long off) {
        typed(from).forEach((sum, paths) -> to.merge(sum + off, paths, Double::sum));
    }

    @SuppressWarnings("unchecked") // arrays of generic maps cannot be made otherwise
    private static Map<Long, Double> typed(Map<?, ?> map) {
        return (Map<Long, Double>) map;
    }

    private static long leastCommonMultiple(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
