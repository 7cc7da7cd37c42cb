package dev.holdfast.stats;

/// A test's statistic and the probability of one at least as extreme if the null hypothesis holds.
public record TestResult(double statistic, double pValue) {}
