package dev.holdfast.data.quality;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.table.RoleColumns;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// Measures the predictions in a table. Field names are those of the libraries whose values they equal (scikit-learn, Evidently); beside them
/// stand `left_out`, the rows without truth or prediction, and `intervals`.
///
/// @param task binary, multiclass, classification (which of both is found out), regression or ranking
/// @param positive the label of the positive class, or empty to find out
public record QualityDocument(RoleColumns columns, String task, String positive) {
    /// @throws Trouble when a column is missing or the task is unknown
    public String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", kind());
        try {
            switch (kind()) {
                case "binary" -> BinaryQuality.of(columns, positive).write(document);
                case "multiclass" -> MulticlassQuality.of(columns).write(document);
                case "regression" -> RegressionQuality.of(columns).write(document);
                case "ranking" -> RankingQuality.of(columns).write(document);
                default -> throw unknown();
            }
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "Could not measure the predictions.",
                    "The rows do not allow it: %s.".formatted(e.getMessage()),
                    "Check which columns are meant: --role y_true=COLUMN and so on.",
                    e);
        }
        return JsonMapper.shared().writeValueAsString(document);
    }

    private String kind() {
        if (!task.equals("classification")) return task;
        return columns.find("y_pred_proba").isPresent() ? "binary" : "multiclass";
    }

    private Trouble unknown() {
        return new Trouble(
                "%s is no task that can be measured.".formatted(task),
                "It names none of those known.",
                "Tasks: classification, binary, multiclass, regression, ranking.");
    }
}
