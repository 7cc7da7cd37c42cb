package dev.holdfast.data;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a column is probably for, by its name and type.
public final class RoleGuess {
    private static final Set<String> TARGET =
            Set.of("target", "label", "y", "y_true", "ytrue", "outcome", "ground_truth", "actual");
    private static final Set<String> PREDICTION =
            Set.of("prediction", "predicted", "pred", "y_pred", "y_hat", "yhat", "predicted_label");
    private static final Set<String> SCORE =
            Set.of(
                    "score",
                    "proba",
                    "probability",
                    "y_score",
                    "y_proba",
                    "y_pred_proba",
                    "y_prob",
                    "pred_proba",
                    "predicted_probability",
                    "prediction_score");

    private RoleGuess() {}

    public static Column column(String name, ColumnType type) {
        return new Column(name, type, role(name.strip().toLowerCase(Locale.ROOT), type));
    }

    private static Role role(String name, ColumnType type) {
        if (type.temporal()) return Role.TIME;
        if (TARGET.contains(name)) return Role.TARGET;
        if (PREDICTION.contains(name)) return Role.PREDICTION;
        if (SCORE.contains(name) && type.numeric()) return Role.SCORE;
        boolean id =
                name.equals("id")
                        || name.equals("uuid")
                        || name.equals("index")
                        || name.endsWith("_id")
                        || name.startsWith("unnamed: 0");
        if (id && type != ColumnType.NUMBER) return Role.ID;
        return type == ColumnType.TEXT ? Role.IGNORE : Role.FEATURE;
    }

    /// Keeps the first guess of each single role: there is one time, one target. What the user chose stays.
    public static Schema oneOfEach(Schema schema, List<Column> chosen) {
        Set<Role> taken = EnumSet.noneOf(Role.class);
        List<Column> columns = new ArrayList<>();
        for (Column column : schema.columns()) {
            boolean single =
                    column.role() == Role.TIME
                            || column.role() == Role.TARGET
                            || column.role() == Role.PREDICTION;
            if (single && !chosen.contains(column) && !taken.add(column.role()))
                columns.add(
                        new Column(
                                column.name(),
                                column.type(),
                                column.role() == Role.TIME ? Role.IGNORE : Role.FEATURE));
            else columns.add(column);
        }
        return new Schema(columns);
    }
}
