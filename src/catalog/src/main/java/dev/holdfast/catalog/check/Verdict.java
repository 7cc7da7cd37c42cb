package dev.holdfast.catalog.check;

/// What may be said of a column or a check. UNDECIDED: too few rows, or too close to the margin, to say.
public enum Verdict {
    DRIFT,
    STABLE,
    UNDECIDED
}
