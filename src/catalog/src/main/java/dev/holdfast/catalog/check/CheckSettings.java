package dev.holdfast.catalog.check;

import java.util.Map;

/// How a check judges: margins per column (or the defaults, in SD and in total variation), confidence of the bands (0.9 = from the 5 % to the 95 % quantile), number of bootstrap
/// samples, seed, and the false discovery rate over the family.
public record CheckSettings(
        double numericMargin,
        double categoryMargin,
        Map<String, Double> margins,
        double confidence,
        int resamples,
        long seed,
        double falseDiscoveryRate) {
    public static final CheckSettings DEFAULT =
            new CheckSettings(0.1, 0.05, Map.of(), 0.9, 500, 1, 0.05);

    public CheckSettings {
        margins = Map.copyOf(margins);
    }
}
