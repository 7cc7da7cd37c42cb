package dev.holdfast.data.profile;

import dev.holdfast.stats.Sums;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Cramér's V over the rows where both cells are there: sqrt(chi-square / n / (min(rows, columns) - 1)), without correction. NaN when a column has one value only.
final class CramersV {
    private CramersV() {}

    static double of(@Nullable String[] x, @Nullable String[] y) {
        Map<String, Integer> rows = new TreeMap<>(CodePoints.ORDER);
        Map<String, Integer> columns = new TreeMap<>(CodePoints.ORDER);
        Map<List<String>, Long> cells = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            String a = x[i];
            String b = y[i];
            if (a == null || b == null) continue;
            rows.put(a, 0);
            columns.put(b, 0);
            cells.merge(List.of(a, b), 1L, Long::sum);
        }
        int shorter = Math.min(rows.size(), columns.size());
        if (shorter < 2) return Double.NaN;
        double[][] table = new double[rows.size()][columns.size()];
        List<String> down = new ArrayList<>(rows.keySet());
        List<String> across = new ArrayList<>(columns.keySet());
        for (int r = 0; r < table.length; r++)
            for (int c = 0; c < table[r].length; c++)
                table[r][c] = cells.getOrDefault(List.of(down.get(r), across.get(c)), 0L);
        return of(table, shorter);
    }

    private static double of(double[][] table, int shorter) {
        int width = table[0].length;
        double[] down = new double[table.length];
        double[] across = new double[width];
        double n = 0;
        for (int r = 0; r < table.length; r++)
            for (int c = 0; c < width; c++) {
                down[r] += table[r][c];
                across[c] += table[r][c];
                n += table[r][c];
            }
        double[] terms = new double[table.length * width];
        for (int r = 0; r < table.length; r++)
            for (int c = 0; c < width; c++) {
                double expected = down[r] * across[c] / n;
                double difference = table[r][c] - expected;
                terms[r * width + c] = difference * difference / expected;
            }
        return Math.sqrt(Sums.of(terms) / n / (shorter - 1));
    }
}
