package dev.holdfast.catalog.check;

import dev.holdfast.catalog.data.Column;

import java.util.List;
import java.util.Map;

/// What was measured of one column in two windows, before any verdict. `statistics` maps names such as `ks`, `ks_p_value`, `wasserstein`,
/// `jensenshannon`, `psi`, `chisquare`, `chisquare_p_value`, `total_variation` to values; `notApplicable` maps a method to why it
/// was not computed. `pValue` is of the hypothesis "the shift is within the margin". `minimumDetectable`
/// is the smallest shift, in the effect's unit, that windows of this size would show with 80 % power.
public record ColumnComparison(
        Column column,
        long referenceRows,
        long currentRows,
        long referenceMissing,
        long currentMissing,
        Effect effect,
        double pValue,
        double minimumDetectable,
        Effect missing,
        List<String> unseen,
        long unseenRows,
        Map<String, Double> statistics,
        Map<String, String> notApplicable,
        Sample sample) {
    public ColumnComparison {
        unseen = List.copyOf(unseen);
        statistics = Map.copyOf(statistics);
        notApplicable = Map.copyOf(notApplicable);
    }
}
