package dev.holdfast.data.window;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A reference and an analysis table, both cut into windows, and what their columns are for.
///
/// @param before windows of the reference
/// @param after windows of the analysis, at least one
/// @param columns those to look at, with their types
/// @param roles column names by role: y_true, y_pred, y_pred_proba; those that were not said filled in
record WindowPair(
        WindowTable reference,
        List<Chunk> before,
        List<Chunk> after,
        List<Column> columns,
        Map<String, String> roles) {
    static final String REFERENCE = "reference";
    static final String ANALYSIS = "analysis";

    /// The table that is watched.
    WindowTable analysis() {
        return after.getFirst().table();
    }

    List<Chunk> all() {
        List<Chunk> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    /// A map for each window, in the order of [#all()], which says so far only which rows it is about.
    List<Map<String, Object>> answers() {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Chunk chunk : all()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("chunk", chunk.told());
            answers.add(answer);
        }
        return answers;
    }

    List<String> numbers() {
        return names(columns, true);
    }

    List<String> categories() {
        return names(columns, false);
    }

    /// Columns that a model is fed with: neither its output nor the truth.
    List<Column> features() {
        return columns.stream().filter(this::isFeature).toList();
    }

    /// @throws IllegalArgumentException when there is none
    void mustHaveFeatures() {
        if (features().isEmpty()) throw new IllegalArgumentException("no feature is in both files");
    }

    private boolean isFeature(Column column) {
        return column.role() == Role.FEATURE && !roles.containsValue(column.name());
    }

    static List<String> names(List<Column> columns, boolean numeric) {
        return columns.stream()
                .filter(column -> column.type().numeric() == numeric)
                .map(Column::name)
                .toList();
    }
}
