package dev.holdfast.data.profile;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/// How columns go together: numbers by Pearson, Spearman and Kendall, categories by Cramér's V.
final class Correlations {
    private static final int KENDALL_ROWS = 30_000;

    private Correlations() {}

    /// @param numbers with NaN for missing; infinities count as missing
    static Map<String, Object> of(
            Map<String, double[]> numbers, Map<String, @Nullable String[]> categories) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pearson", mirrored(numbers, (x, y) -> Pearson.of(y, x)));
        all.put("spearman", mirrored(numbers, Spearman::of));
        boolean many = numbers.values().stream().anyMatch(v -> v.length > KENDALL_ROWS);
        all.put(
                "kendall",
                many
                        ? Map.of("not_applicable", "more than %d rows".formatted(KENDALL_ROWS))
                        : kendall(numbers));
        Map<String, Object> v = matrix(categories, CramersV::of);
        v.remove("rule");
        all.put("cramers_v_no_bias_correction", v);
        return all;
    }

    private static Map<String, Object> kendall(Map<String, double[]> numbers) {
        return mirrored(numbers, (x, y) -> x == y ? itself(x) : Kendall.of(x, y));
    }

    /// A column goes wholly with itself, even without spread.
    private static double itself(double[] x) {
        for (double value : x) if (!Double.isNaN(value)) return 1;
        return Double.NaN;
    }

    /// Each pair is measured once, the earlier column first.
    private static Map<String, Object> mirrored(
            Map<String, double[]> columns, ToDoubleBiFunction<double[], double[]> measure) {
        List<double[]> values = List.copyOf(columns.values());
        double[][] matrix = new double[values.size()][values.size()];
        for (int i = 0; i < matrix.length; i++)
            for (int j = i; j < matrix.length; j++)
                matrix[j][i] = matrix[i][j] = measure.applyAsDouble(values.get(i), values.get(j));
        return told(columns, matrix);
    }

    private static <T> Map<String, Object> matrix(
            Map<String, T> columns, ToDoubleBiFunction<T, T> measure) {
        List<T> values = List.copyOf(columns.values());
        double[][] matrix = new double[values.size()][values.size()];
        for (int i = 0; i < matrix.length; i++)
            for (int j = 0; j < matrix.length; j++)
                matrix[i][j] = measure.applyAsDouble(values.get(i), values.get(j));
        return told(columns, matrix);
    }

    private static Map<String, Object> told(Map<String, ?> columns, double[][] matrix) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("columns", List.copyOf(columns.keySet()));
        told.put("rule", "pairwise complete");
        told.put("matrix", matrix);
        return told;
    }
}
