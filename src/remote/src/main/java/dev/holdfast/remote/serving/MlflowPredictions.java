package dev.holdfast.remote.serving;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Makes a table of what MLflow's scoring server answers: numbers or texts, lists, or objects by name.
final class MlflowPredictions {
    private MlflowPredictions() {}

    static Scored table(JsonNode predictions) {
        List<String> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : predictions) {
            if (names.isEmpty()) names.addAll(names(row));
            rows.add(cells(row, names));
        }
        return new Scored(names, rows);
    }

    private static List<String> names(JsonNode row) {
        if (row.isObject()) return List.copyOf(row.propertyNames());
        if (!row.isArray()) return List.of("prediction");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) names.add("prediction " + i);
        return names;
    }

    private static List<String> cells(JsonNode row, List<String> names) {
        if (row.isObject()) return names.stream().map(name -> Cell.text(row.path(name))).toList();
        if (!row.isArray()) return List.of(Cell.text(row));
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(Cell.text(cell)));
        return cells;
    }
}
