package dev.holdfast.catalog.check;

/// A comparison with its verdict. `pAdjusted` is corrected over the family; `because` says the verdict in one sentence.
public record ColumnFinding(
        ColumnComparison comparison, double pAdjusted, Verdict verdict, String because) {
    public String column() {
        return comparison.column().name();
    }
}
