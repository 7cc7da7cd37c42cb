package dev.holdfast.catalog.check;

import java.util.HashMap;
import java.util.Map;

/// How a check judges: margins per column (or the defaults, in SD and in total variation), confidence of the bands (0.9 = from the 5 % to the 95 % quantile), number of bootstrap
/// samples, seed, and the false discovery rate over the family. `importances` decide nothing: they order what was found by where to look.
public record CheckSettings(
        double numericMargin,
        double categoryMargin,
        Map<String, Double> margins,
        double confidence,
        int resamples,
        long seed,
        double falseDiscoveryRate,
        Importances importances) {
    public static final CheckSettings DEFAULT =
            new CheckSettings(0.1, 0.05, Map.of(), 0.9, 500, 1, 0.05, Importances.NONE);

    public CheckSettings {
        margins = Map.copyOf(margins);
        // Settings kept before there were importances have none.
        if (importances == null) importances = Importances.NONE;
    }

    /// The same with a margin of its own for a column, in the unit of the column's effect.
    public CheckSettings withMargin(String column, double margin) {
        var more = new HashMap<>(margins);
        more.put(column, margin);
        return new CheckSettings(
                numericMargin,
                categoryMargin,
                more,
                confidence,
                resamples,
                seed,
                falseDiscoveryRate,
                importances);
    }

    /// The same with other margins for all columns that have none of their own: `numeric` in SD, `category` in total variation.
    public CheckSettings withMargins(double numeric, double category) {
        return new CheckSettings(
                numeric,
                category,
                margins,
                confidence,
                resamples,
                seed,
                falseDiscoveryRate,
                importances);
    }

    /// The same, with what is known of the model's importances.
    public CheckSettings withImportances(Importances known) {
        return new CheckSettings(
                numericMargin,
                categoryMargin,
                margins,
                confidence,
                resamples,
                seed,
                falseDiscoveryRate,
                known);
    }
}
