package dev.holdfast.stats;

/// How far a window has moved. `distance` is the plain distance between both samples, which noise alone makes positive; `value` is it
/// with that noise taken out (median-unbiased), with its band from `low` to `high`. `pValue` is the probability of so great a distance, or a
/// greater one, if the true shift were just the margin. `minimumDetectable` is the smallest shift that windows of this size show
/// with 80 % power in a two-sided test at 5 %. All but `pValue` in the same unit.
public record ShiftEstimate(
        double distance,
        double value,
        double low,
        double high,
        double pValue,
        double minimumDetectable) {}
