package dev.holdfast.catalog.check;

/// What a finding rests on: the shift of a column's values, the change of its share of missing cells, the share of categories never seen in
/// the reference; or that the current window lacks the column, or holds it as another type.
public enum Cause {
    SHIFT,
    MISSING,
    UNSEEN,
    GONE,
    RETYPED;

    /// Whether an effect was measured. Of a column that is gone or retyped, none can be.
    public boolean measured() {
        return this == SHIFT || this == MISSING || this == UNSEEN;
    }
}
