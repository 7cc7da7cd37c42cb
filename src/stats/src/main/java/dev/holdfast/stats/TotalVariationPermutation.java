package dev.holdfast.stats;

import java.util.SplittableRandom;

/// How often a total variation at least as great as the observed arises when rows are dealt to both windows at random. Time grows with
/// permutations × rows.
public record TotalVariationPermutation(int permutations, long seed) {
    public static TotalVariationPermutation withDefaults() {
        return new TotalVariationPermutation(1_000, 1);
    }

    /// The statistic is the total variation; the p-value the share of permutations that reach it.
    public TestResult between(CategoryTable table) {
        int n = (int) table.referenceTotal();
        int[] rows = rows(table);
        double observed = new TotalVariation().between(table.shares());
        var random = new SplittableRandom(seed);
        int reached = 0;
        for (int i = 0; i < permutations; i++) {
            deal(rows, n, random);
            // Sums of the same fractions in another order differ in the last bits.
            if (distance(rows, n, table.size()) >= observed - 1e-12) reached++;
        }
        return new TestResult(observed, (double) reached / permutations);
    }

    private static int[] rows(CategoryTable table) {
        var rows = new int[(int) (table.referenceTotal() + table.currentTotal())];
        int row = 0;
        for (int category = 0; category < table.size(); category++)
            for (long i = table.reference[category] + table.current[category]; i > 0; i--)
                rows[row++] = category;
        return rows;
    }

    /// Puts a random choice of `n` rows first.
    private static void deal(int[] rows, int n, SplittableRandom random) {
        for (int i = 0; i < n; i++) {
            int other = random.nextInt(i, rows.length);
            int swap = rows[i];
            rows[i] = rows[other];
            rows[other] = swap;
        }
    }

    private static double distance(int[] rows, int n, int categories) {
        var left = new long[categories];
        var right = new long[categories];
        for (int i = 0; i < rows.length; i++) {
            if (i < n) left[rows[i]]++;
            else right[rows[i]]++;
        }
        return new TotalVariation().between(Shares.ofCounts(left, n, right, rows.length - n));
    }
}
