package dev.holdfast.catalog.run;

/// A key that occurs in an experiment: in how many runs, and with how many different values (counted to 1,000 and no further).
public record RunColumn(RunKey key, long runs, int distinct) {}
