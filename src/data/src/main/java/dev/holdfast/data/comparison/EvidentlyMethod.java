package dev.holdfast.data.comparison;

/// A drift method by Evidently's name, with its kind of score, its default threshold and how both are compared (strictly or not, as its source
/// has it).
enum EvidentlyMethod {
    KS("ks", Kind.P_AT_MOST, 0.05),
    WASSERSTEIN("wasserstein", Kind.DISTANCE_FROM, 0.1),
    KL_DIVERGENCE("kl_div", Kind.DISTANCE_FROM, 0.1),
    PSI("psi", Kind.DISTANCE_FROM, 0.1),
    JENSEN_SHANNON("jensenshannon", Kind.DISTANCE_FROM, 0.1),
    HELLINGER("hellinger", Kind.DISTANCE_FROM, 0.1),
    ANDERSON_DARLING("anderson", Kind.P_BELOW, 0.1),
    CRAMER_VON_MISES("cramer_von_mises", Kind.P_AT_MOST, 0.1),
    MANN_WHITNEY("mannw", Kind.P_BELOW, 0.05),
    T_TEST("t_test", Kind.P_BELOW, 0.05),
    ENERGY("ed", Kind.DISTANCE_ABOVE, 0.1),
    EPPS_SINGLETON("es", Kind.P_BELOW, 0.05),
    EMPIRICAL_MMD("empirical_mmd", Kind.P_BELOW, 0.1),
    CHI_SQUARE("chisquare", Kind.P_BELOW, 0.05),
    Z("z", Kind.P_BELOW, 0.05),
    G_TEST("g_test", Kind.P_BELOW, 0.1),
    FISHER_EXACT("fisher_exact", Kind.P_BELOW, 0.1),
    TOTAL_VARIATION("TVD", Kind.P_BELOW, 0.1);

    private enum Kind {
        P_AT_MOST,
        P_BELOW,
        DISTANCE_FROM,
        DISTANCE_ABOVE
    }

    final String key;
    final double threshold;
    private final Kind kind;

    EvidentlyMethod(String key, Kind kind, double threshold) {
        this.key = key;
        this.kind = kind;
        this.threshold = threshold;
    }

    boolean givesPValue() {
        return kind == Kind.P_AT_MOST || kind == Kind.P_BELOW;
    }

    /// NaN never drifts.
    boolean drifted(double score) {
        return switch (kind) {
            case P_AT_MOST -> score <= threshold;
            case P_BELOW -> score < threshold;
            case DISTANCE_FROM -> score >= threshold;
            case DISTANCE_ABOVE -> score > threshold;
        };
    }
}
