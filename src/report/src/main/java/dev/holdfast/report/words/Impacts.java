package dev.holdfast.report.words;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Importances;

/// Importances and impacts as text. An impact says where to look; it is never called a loss.
public final class Impacts {
    private Impacts() {}

    /// The column's share of all importance: "21 %".
    public static String share(Importances importances, String column) {
        return Numbers.percent(importances.share(column));
    }

    /// Multiples of the margin × share of the importance: "0.80".
    public static String impact(Importances importances, ColumnFinding finding) {
        return Numbers.fixed(importances.impact(finding), 2);
    }

    /// What an impact is, and what it is not.
    public static String explained(Importances importances) {
        return "Impact: how many times its margin a column moved, times its share of the importance%s. It says where to look, not how well the model does."
                .formatted(importances.method().isEmpty() ? "" : " (" + importances.method() + ")");
    }
}
