package dev.holdfast.stats.window;

import dev.holdfast.stats.CategoryTable;
import dev.holdfast.stats.ChiSquareContingency;
import dev.holdfast.stats.ChiSquareContingency.Statistic;
import dev.holdfast.stats.ChiSquareResult;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.Shares;
import dev.holdfast.stats.Sums;
import dev.holdfast.stats.TotalVariation;

import java.util.Arrays;
import java.util.Map;

/// The reference of a categorical column, and the distances of later windows from it.
///
/// @param counts rows by category, missing cells left out
public record ReferenceCategories(Map<String, Long> counts) {
    /// @throws IllegalArgumentException when there is none
    public ReferenceCategories {
        if (counts.isEmpty()) throw new IllegalArgumentException("the reference has no value");
        counts = Map.copyOf(counts);
    }

    /// Chi-square of the table of both counts, corrected by Yates with two categories; NaN of no rows.
    public ChiSquareResult chiSquare(Map<String, Long> window) {
        if (window.isEmpty()) return new ChiSquareResult(Double.NaN, Double.NaN, 0);
        return new ChiSquareContingency(Statistic.PEARSON, true)
                .between(CategoryTable.of(counts, window));
    }

    /// The greatest difference of a category's share; NaN of no rows.
    public double lInfinity(Map<String, Long> window) {
        return window.isEmpty()
                ? Double.NaN
                : new TotalVariation().greatestOf(CategoryTable.of(counts, window).shares());
    }

    /// In base 2, all unseen categories together as one; NaN of no rows.
    public double jensenShannon(Map<String, Long> window) {
        return window.isEmpty() ? Double.NaN : new JensenShannon(2).between(besides(window));
    }

    /// As for Jensen–Shannon; NaN of no rows.
    public double hellinger(Map<String, Long> window) {
        return window.isEmpty() ? Double.NaN : hellinger(besides(window));
    }

    private Shares besides(Map<String, Long> window) {
        double n = total(counts);
        double m = total(window);
        String[] names = counts.keySet().stream().sorted().toArray(String[]::new);
        double[] before = new double[names.length];
        double[] now = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            before[i] = counts.getOrDefault(names[i], 0L) / n;
            now[i] = window.getOrDefault(names[i], 0L) / m;
        }
        return withRest(before, now);
    }

    private static double total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Both with one more bin for what is in none, if anything is.
    static Shares withRest(double[] before, double[] now) {
        double rest = 1 - Sums.of(now);
        if (!(rest > 0)) return Shares.of(before, now);
        double[] more = Arrays.copyOf(now, now.length + 1);
        more[now.length] = rest;
        return Shares.of(Arrays.copyOf(before, before.length + 1), more);
    }

    /// √(Σ (√p − √q)²) / √2, shares not scaled to 1.
    static double hellinger(Shares shares) {
        double[] p = shares.reference();
        double[] q = shares.current();
        double sum =
                Sums.of(
                        p.length,
                        i -> {
                            double apart = Math.sqrt(p[i]) - Math.sqrt(q[i]);
                            return apart * apart;
                        });
        return Math.sqrt(sum) / Math.sqrt(2);
    }
}
