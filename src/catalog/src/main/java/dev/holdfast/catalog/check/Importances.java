package dev.holdfast.catalog.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How much each column weighs in a model: one number a column, not negative, such as the loss of a score when the column is shuffled
/// (`method` "permutation") or the mean absolute SHAP value ("mean |SHAP|"). Only their shares of the sum are used, so the unit is free.
///
/// @param method how they were computed, in the words of whoever did, or empty
/// @param byColumn all that the model has, whether a check compares them or not: the shares are of their sum
public record Importances(String method, Map<String, Double> byColumn) {
    /// Nothing is known of what the model relies on.
    public static final Importances NONE = new Importances("", Map.of());

    /// Their method where it is shuffling; only there a number below zero means "none".
    public static final String PERMUTATION = "permutation";

    /// @throws IllegalArgumentException when a number is negative, infinite or not one, or all are zero
    public Importances {
        byColumn = Map.copyOf(byColumn);
        byColumn.forEach(
                (column, value) -> {
                    if (!(value >= 0) || value.isInfinite())
                        throw new IllegalArgumentException(
                                "The importance of %s is %s".formatted(column, value));
                });
        if (!byColumn.isEmpty() && !(sum(byColumn) > 0))
            throw new IllegalArgumentException("All importances are zero");
    }

    /// The smallest first, so that the sum has the same last digit wherever it is taken.
    private static double sum(Map<String, Double> byColumn) {
        return byColumn.values().stream().mapToDouble(Double::doubleValue).sorted().sum();
    }

    public boolean known() {
        return !byColumn.isEmpty();
    }

    /// The column's share of all importance, 0 to 1; NaN for one that was given none.
    public double share(String column) {
        Double value = byColumn.get(column);
        return value == null ? Double.NaN : value / sum(byColumn);
    }

    /// Where to look: how many times its margin the column moved × its share of the importance. NaN where either is unknown. It is no loss: whether
    /// the model does worse is told by its errors only.
    public double impact(ColumnFinding finding) {
        return impact(finding, share(finding.column()));
    }

    private static double impact(ColumnFinding finding, double share) {
        return share == 0 ? 0 : finding.effect().inMargins() * share;
    }

    /// The greatest impact first. Before it, columns of any importance that are gone or hold another type; last, columns without an importance.
    public List<ColumnFinding> greatestImpactFirst(List<ColumnFinding> findings) {
        return findings.stream()
                .map(finding -> new Weighed(finding, share(finding.column())))
                .sorted(Weighed.GREATEST_FIRST)
                .map(Weighed::finding)
                .toList();
    }

    private record Weighed(ColumnFinding finding, double share) {
        static final Comparator<Weighed> GREATEST_FIRST =
                Comparator.comparingDouble(Weighed::urgency)
                        .thenComparingDouble(weighed -> orLeast(weighed.share))
                        .thenComparingDouble(weighed -> orLeast(weighed.moved()))
                        .reversed()
                        .thenComparing(weighed -> weighed.finding.column());

        double moved() {
            return finding.effect().inMargins();
        }

        double urgency() {
            return finding.cause().measured() || !(share > 0)
                    ? orLeast(impact(finding, share))
                    : Double.POSITIVE_INFINITY;
        }

        private static double orLeast(double value) {
            return Double.isNaN(value) ? -1 : value;
        }
    }
}
