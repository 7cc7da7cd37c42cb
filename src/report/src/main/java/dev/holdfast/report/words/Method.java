package dev.holdfast.report.words;

import dev.holdfast.catalog.check.ColumnComparison;

import java.util.Optional;

/// The measures a comparison may list, by the names the catalog keeps them under, as the field calls them.
public enum Method {
    WASSERSTEIN("wasserstein", "Wasserstein distance, in SD"),
    WASSERSTEIN_DISTANCE("wasserstein_distance", "Wasserstein distance, in the column’s unit"),
    KS("ks", "Kolmogorov–Smirnov distance"),
    JENSEN_SHANNON("jensenshannon", "Jensen–Shannon distance"),
    PSI("psi", "Population stability index"),
    PSI_LIMIT("psi_limit", "Its limit over categories, exceeded by 1 % without drift"),
    DECILE_PSI("quantile_psi_10", "Population stability index, by deciles of the reference"),
    DECILE_PSI_LIMIT("quantile_psi_10_limit", "Its limit, exceeded by 1 % without drift"),
    DECILE_PSI_SD("quantile_psi_10_sd", "Its equivalent shift of a normal column, in SD"),
    TOTAL_VARIATION("total_variation", "Total variation distance"),
    L_INFINITY("l_infinity", "Largest change of a share"),
    CHI_SQUARE("chisquare", "Chi-square, goodness of fit"),
    CHI_SQUARE_CONTINGENCY("chi2_contingency", "Chi-square, contingency table");

    private static final String P_VALUE = "_p_value";
    private static final String UNBOUNDED = "the reference lacks a category that occurs now";

    private final String key;
    private final String title;

    Method(String key, String title) {
        this.key = key;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Its value as text; empty where it was not computed or has no finite value.
    public Optional<String> value(ColumnComparison comparison) {
        return Optional.ofNullable(comparison.statistics().get(key))
                .filter(value -> !Double.isInfinite(value))
                .map(Numbers::number);
    }

    /// The unadjusted p-value of "both windows have one distribution", where the method has one.
    public String p(ColumnComparison comparison) {
        return Numbers.p(comparison.statistics().getOrDefault(key + P_VALUE, Double.NaN));
    }

    /// Why it has no value; empty where it has one, or was not asked for.
    public Optional<String> absence(ColumnComparison comparison) {
        Double value = comparison.statistics().get(key);
        if (value == null) return Optional.ofNullable(comparison.notApplicable().get(key));
        return Double.isInfinite(value) ? Optional.of(UNBOUNDED) : Optional.empty();
    }
}
