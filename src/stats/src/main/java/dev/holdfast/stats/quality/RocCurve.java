package dev.holdfast.stats.quality;

/// The receiver operating characteristic: what share of negatives and of positives is at or above each threshold. Starts at (0, 0) with an infinite
/// threshold; points on a straight line between their neighbours are left out. Rates of a missing class are NaN.
///
/// @param falsePositiveRate ascending, one per point
/// @param truePositiveRate ascending, one per point
/// @param thresholds descending, one per point
public record RocCurve(double[] falsePositiveRate, double[] truePositiveRate, double[] thresholds) {
    public RocCurve {
        falsePositiveRate = falsePositiveRate.clone();
        truePositiveRate = truePositiveRate.clone();
        thresholds = thresholds.clone();
    }

    @Override
    public double[] falsePositiveRate() {
        return falsePositiveRate.clone();
    }

    @Override
    public double[] truePositiveRate() {
        return truePositiveRate.clone();
    }

    @Override
    public double[] thresholds() {
        return thresholds.clone();
    }

    public int points() {
        return thresholds.length;
    }
}
