package dev.holdfast.monitor;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Verdict;

import java.util.List;

/// What is to be said of two windows: the verdict over all columns, in one sentence too, the tests that were corrected together, and a finding
/// per column in the order given.
public record Judgement(
        Verdict verdict, String sentence, Family family, List<ColumnFinding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }
}
