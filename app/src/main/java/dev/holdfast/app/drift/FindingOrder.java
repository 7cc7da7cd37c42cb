package dev.holdfast.app.drift;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.words.Verdicts;

import java.util.Comparator;
import java.util.List;

/// In which order the columns of a check are listed.
enum FindingOrder {
    /// The greatest impact first: where to look. Only of checks that know the importances of the model's columns.
    IMPACT,
    /// Drift first, then undecided, then stable; within each the largest shift first.
    VERDICT,
    /// The largest shift first, in multiples of each column's margin.
    SHIFT,
    NAME;

    /// Whether the check knows what this order needs.
    boolean fits(Check check) {
        return this != IMPACT || check.settings().importances().known();
    }

    List<ColumnFinding> sorted(Check check) {
        List<ColumnFinding> findings = check.findings();
        return switch (this) {
            case IMPACT -> check.settings().importances().greatestImpactFirst(findings);
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
