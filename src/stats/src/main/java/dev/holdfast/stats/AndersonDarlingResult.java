package dev.holdfast.stats;

import java.util.List;

/// The standardised statistic, its critical values at 25, 10, 5, 2.5, 1, 0.5 and 0.1 %, and the p-value read off between them: never
/// above 0.25 nor below 0.001.
public record AndersonDarlingResult(double statistic, List<Double> criticalValues, double pValue) {
    public AndersonDarlingResult {
        criticalValues = List.copyOf(criticalValues);
    }
}
