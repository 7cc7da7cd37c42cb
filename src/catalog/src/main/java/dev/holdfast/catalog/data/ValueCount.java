package dev.holdfast.catalog.data;

/// A value and how many rows hold it.
public record ValueCount(String value, long rows) {}
