package dev.holdfast.data.window;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.PrincipalComponents;
import dev.holdfast.stats.Sums;
import dev.holdfast.stats.window.AlarmLimits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Map<String, @Nullable Object> told = tracked.toldStrictly(i, limits);
            Tracked.addNoise(told, values[i], standardError(errors.get(i)), 0.0, null);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("chunk", chunks.get(i).told());
            answer.put("reconstruction_error", told);
            answers.add(answer);
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
            for (int r = from; r < to; r++)
                matrix[c][r - from] =
                        column.type().numeric()
                                ? number(table, column.name(), r)
                                : share(table, column.name(), r);
        }
        return matrix;
    }

    private double number(WindowTable table, String column, int row) {
        double value = table.numbers(column)[row];
        return Double.isFinite(value) ? value : means.getOrDefault(column, 0.0);
    }

    private double share(WindowTable table, String column, int row) {
        String text = table.texts(column)[row];
        String known = text == null ? usual.getOrDefault(column, "") : text;
        return shares.getOrDefault(column, Map.of()).getOrDefault(known, 0.0);
    }
}
