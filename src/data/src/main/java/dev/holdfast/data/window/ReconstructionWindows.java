package dev.holdfast.data.window;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.PrincipalComponents;
import dev.holdfast.stats.Sums;
import dev.holdfast.stats.window.AlarmLimits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How far the rows of each window lie from what the reference's principal components can say. Missing numbers become the reference's mean, missing categories
/// its most frequent one; categories become their share in the reference, unseen ones 0.
final class ReconstructionWindows {
    private static final double KEPT = 0.65;

    private final WindowPair pair;
    private final List<Column> features;
    private final Map<String, Double> means = new HashMap<>();
    private final Map<String, Map<String, Double>> shares = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();

    ReconstructionWindows(WindowPair pair) {
        this.pair = pair;
        this.features = pair.features();
        for (Column column : features) learn(column);
    }

    private void learn(Column column) {
        String name = column.name();
        if (column.type().numeric()) {
            double[] known =
                    Arrays.stream(pair.reference().numbers(name))
                            .filter(Double::isFinite)
                            .toArray();
            means.put(name, known.length == 0 ? 0 : Sums.mean(known));
            return;
        }
        Map<String, Long> counts = new TreeMap<>();
        for (String text : pair.reference().texts(name))
            if (text != null) counts.merge(text, 1L, Long::sum);
        String most = "";
        long rows = 0;
        for (var count : counts.entrySet())
            if (count.getValue() > rows) {
                most = count.getKey();
                rows = count.getValue();
            }
        usual.put(name, most);
        long missing =
                pair.reference().rows() - counts.values().stream().mapToLong(Long::longValue).sum();
        counts.merge(most, missing, Long::sum);
        Map<String, Double> byName = new HashMap<>();
        counts.forEach((text, n) -> byName.put(text, n / (double) pair.reference().rows()));
        shares.put(name, byName);
    }

    List<Map<String, Object>> told() {
        PrincipalComponents components =
                PrincipalComponents.keeping(
                        KEPT, matrix(pair.reference(), 0, pair.reference().rows()));
        List<Chunk> chunks = pair.all();
        List<double[]> errors = new ArrayList<>();
        for (Chunk chunk : chunks)
            errors.add(components.errors(matrix(chunk.table(), chunk.from(), chunk.to())));
        double[] values = errors.stream().mapToDouble(Sums::mean).toArray();
        Tracked tracked = new Tracked(chunks, values);
        AlarmLimits limits = AlarmLimits.around(tracked.ofReference()).without(0);
        List<Map<String, Object>> answers = pair.answers();
        for (int i = 0; i < chunks.size(); i++) {
            Map<String, @Nullable Object> told = tracked.toldStrictly(i, limits);
            Tracked.addNoise(told, values[i], standardError(errors.get(i)), 0.0, null);
            answers.get(i).put("reconstruction_error", told);
        }
        return answers;
    }

    private static double standardError(double[] errors) {
        double mean = Sums.mean(errors);
        double variance = Sums.ofPowers(errors, mean, 2) / (errors.length - 1);
        return Math.sqrt(variance / errors.length);
    }

    /// Columns × rows.
    private double[][] matrix(WindowTable table, int from, int to) {
        double[][] matrix = new double[features.size()][to - from];
        for (int c = 0; c < matrix.length; c++) {
            Column column = features.get(c);
            if (column.type().numeric()) numbers(table, column.name(), from, matrix[c]);
            else shares(table, column.name(), from, matrix[c]);
        }
        return matrix;
    }

    private void numbers(WindowTable table, String column, int from, double[] into) {
        double[] cells = table.numbers(column);
        double mean = means.getOrDefault(column, 0.0);
        for (int i = 0; i < into.length; i++) {
            double value = cells[from + i];
            into[i] = Double.isFinite(value) ? value : mean;
        }
    }

    private void shares(WindowTable table, String column, int from, double[] into) {
        @Nullable String[] cells = table.texts(column);
        Map<String, Double> known = shares.getOrDefault(column, Map.of());
        String most = usual.getOrDefault(column, "");
        for (int i = 0; i < into.length; i++) {
            String text = cells[from + i];
            into[i] = known.getOrDefault(text == null ? most : text, 0.0);
        }
    }
}
