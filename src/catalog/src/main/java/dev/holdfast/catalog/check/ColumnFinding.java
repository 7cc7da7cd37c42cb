package dev.holdfast.catalog.check;

/// A comparison with its verdict. `cause` says what the verdict rests on, `effect` is what was measured of that (not a number where nothing can
/// be), and `pAdjusted` its p-value corrected over the family; `because` says the verdict in one sentence.
public record ColumnFinding(
        ColumnComparison comparison,
        Cause cause,
        Effect effect,
        double pAdjusted,
        Verdict verdict,
        String because) {
    public ColumnFinding {
        // Findings kept before causes were named rest on their shift.
        if (cause == null) cause = Cause.SHIFT;
        if (effect == null) effect = comparison.effect();
    }

    /// A finding that rests on the shift of the column's values.
    public static ColumnFinding ofShift(
            ColumnComparison comparison, double pAdjusted, Verdict verdict, String because) {
        return new ColumnFinding(
                comparison, Cause.SHIFT, comparison.effect(), pAdjusted, verdict, because);
    }

    public String column() {
        return comparison.column().name();
    }
}
