package dev.holdfast.catalog.run;

/// One key to sort runs by. Runs without the key come last either way.
public record RunOrder(RunKey key, boolean ascending) {}
