package dev.holdfast.stats;

/// A chi-square statistic, its p-value and its degrees of freedom. The p-value is NaN with 0 degrees of freedom where none is defined.
public record ChiSquareResult(double statistic, double pValue, int degreesOfFreedom) {}
