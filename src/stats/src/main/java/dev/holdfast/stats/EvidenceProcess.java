package dev.holdfast.stats;

/// Evidence against "nothing changed" that adds up over time. Each p-value `p` becomes the e-value
///
///     e(p) = (1 − p + p ln p) / (p ln² p),
///
/// the mixture of all calibrators κ p^(κ − 1) (Vovk and Wang 2021): its mean is at most 1 while nothing has changed. The evidence after a step is
/// e · max(1, evidence before) (Shin, Ramdas and Rinaldo 2023, the e-CUSUM): quiet windows cannot bury a later change, and on average at least
/// 1 / α steps pass before it first reaches 1 / α by chance.
///
/// @param evidence what has added up so far; 1 at the start
public record EvidenceProcess(double evidence) {
    /// The limit of e(p) for p → 1.
    private static final double LEAST = 0.5;

    /// No p-value counts as smaller.
    private static final double SMALLEST = 1e-100;

    public static EvidenceProcess start() {
        return new EvidenceProcess(1);
    }

    /// The process after one more p-value. NaN, where nothing could be tested, says nothing and changes nothing.
    ///
    /// @throws IllegalArgumentException when it is not within 0 and 1
    public EvidenceProcess after(double pValue) {
        if (Double.isNaN(pValue)) return this;
        if (pValue < 0 || pValue > 1)
            throw new IllegalArgumentException(pValue + " is no probability");
        return new EvidenceProcess(Math.min(1e300, evidenceOf(pValue) * Math.max(1, evidence)));
    }

    /// Whether the evidence is so great that chance alone reaches it once in 1 / `level` steps at most.
    public boolean reaches(double level) {
        return evidence >= 1 / level;
    }

    static double evidenceOf(double pValue) {
        double p = Math.max(pValue, SMALLEST);
        double log = Math.log(p);
        // Near 1 both numerator and denominator vanish; their quotient's series begins ½ + (1 − p)
        // / 6.
        if (p > 0.999) return LEAST + (1 - p) / 6;
        return (1 - p + p * log) / (p * log * log);
    }
}
