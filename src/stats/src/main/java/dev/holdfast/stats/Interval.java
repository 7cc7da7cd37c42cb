package dev.holdfast.stats;

/// An estimate with the range that holds the true value with the confidence asked for.
public record Interval(double value, double low, double high) {}
