package dev.holdfast.stats;

/// Adjusts p-values of one family so that rejecting those at most q keeps the expected share of false alarms among all alarms at
/// or below q (Benjamini and Hochberg, 1995).
public record BenjaminiHochberg() {
    /// Adjusted values in the given order. NaN stands for a test that could not be made: it stays NaN and does not count.
    public double[] adjusted(double... pValues) {
        return FamilyCorrection.BENJAMINI_HOCHBERG.adjusted(pValues);
    }
}
