package dev.holdfast.report.document;

import dev.holdfast.report.words.Numbers;

import java.util.Map;
import java.util.Optional;

/// The methods a comparison may list, by the names the catalog keeps them under.
enum Method {
    WASSERSTEIN("wasserstein", "Wasserstein distance", ""),
    KS("ks", "Kolmogorov–Smirnov distance", "ks_p_value"),
    JENSEN_SHANNON("jensenshannon", "Jensen–Shannon distance", ""),
    PSI("psi", "Population stability index", ""),
    TOTAL_VARIATION("total_variation", "Total variation", ""),
    CHI_SQUARE("chisquare", "Chi-square", "chisquare_p_value");

    private final String key;
    private final String title;
    private final String pKey;

    Method(String key, String title, String pKey) {
        this.key = key;
        this.title = title;
        this.pKey = pKey;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    static Optional<String> titleOf(String key) {
        for (Method method : values()) if (method.key.equals(key)) return Optional.of(method.title);
        return Optional.empty();
    }

    static boolean isPValue(String key) {
        return key.endsWith("_p_value");
    }

    String value(Map<String, Double> statistics) {
        return Numbers.number(statistics.getOrDefault(key, Double.NaN));
    }

    /// The unadjusted p-value of "both windows have one distribution", where the method has one.
    String p(Map<String, Double> statistics) {
        return Numbers.p(statistics.getOrDefault(pKey, Double.NaN));
    }
}
