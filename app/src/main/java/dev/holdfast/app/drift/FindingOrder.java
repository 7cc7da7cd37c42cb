package dev.holdfast.app.drift;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.words.Verdicts;

import java.util.Comparator;
import java.util.List;

/// In which order the columns of a check are listed.
enum FindingOrder {
    /// Drift first, then undecided, then stable; within each the largest shift first.
    VERDICT,
    /// The largest shift first, in multiples of each column's margin.
    SHIFT,
    NAME;

    List<ColumnFinding> sorted(List<ColumnFinding> findings) {
        return switch (this) {
            case VERDICT -> Verdicts.worstFirst(findings);
            case SHIFT ->
                    findings.stream()
                            .sorted(Comparator.comparingDouble(Verdicts::sortable).reversed())
                            .toList();
            case NAME ->
                    findings.stream()
                            .sorted(
                                    Comparator.comparing(
                                            ColumnFinding::column, String.CASE_INSENSITIVE_ORDER))
                            .toList();
        };
    }
}
