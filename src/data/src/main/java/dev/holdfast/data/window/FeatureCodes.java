package dev.holdfast.data.window;

import dev.holdfast.catalog.data.Column;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Features as numbers for boosted trees: categories become their place in the order of the reference's, from 1 on, unseen ones 0. A missing category counts as the
/// reference's most frequent one; missing numbers stay missing.
final class FeatureCodes {
    private final List<Column> features;
    private final Map<String, Map<String, Integer>> codes = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();

    FeatureCodes(List<Column> features, WindowTable reference) {
        this.features = List.copyOf(features);
        for (Column column : features)
            if (!column.type().numeric()) learn(column.name(), reference.texts(column.name()));
    }

    private void learn(String name, @Nullable String[] cells) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String cell : cells) if (cell != null) counts.merge(cell, 1, Integer::sum);
        Map<String, Integer> places = new HashMap<>();
        String most = "";
        for (var count : counts.entrySet()) {
            places.put(count.getKey(), places.size() + 1);
            if (count.getValue() > counts.getOrDefault(most, 0)) most = count.getKey();
        }
        codes.put(name, places);
        usual.put(name, most);
    }

    boolean[] categorical(int more) {
        boolean[] categorical = new boolean[features.size() + more];
        for (int f = 0; f < features.size(); f++)
            categorical[f] = !features.get(f).type().numeric();
        return categorical;
    }

    /// Features, then `more` columns, × rows.
    double[][] of(WindowTable table, List<String> more) {
        List<double[]> columns = new ArrayList<>();
        for (Column column : features)
            columns.add(
                    column.type().numeric()
                            ? table.numbers(column.name())
                            : coded(column.name(), table.texts(column.name())));
        for (String name : more) columns.add(table.numbers(name));
        return columns.toArray(double[][]::new);
    }

    private double[] coded(String name, @Nullable String[] cells) {
        Map<String, Integer> places = codes.getOrDefault(name, Map.of());
        String most = usual.getOrDefault(name, "");
        double[] coded = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            coded[i] = places.getOrDefault(cell == null ? most : cell, 0);
        }
        return coded;
    }
}
