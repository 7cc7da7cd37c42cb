package dev.holdfast.catalog.check;

/// The tests that were corrected together: how many, by which method, at which false discovery rate.
public record Family(int size, String method, double q) {}
