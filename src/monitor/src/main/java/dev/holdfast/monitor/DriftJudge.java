package dev.holdfast.monitor;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.stats.FamilyCorrection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Turns measured columns into verdicts.
///
/// A column drifted when the band of an effect lies wholly above its margin and the p-value of "within the margin", adjusted over all tests
/// of the check, is at most q. It is stable when the bands of all its effects lie wholly below. Everything else is undecided.
/// Effects are the shift of its values, the change of its share of missing cells, and the share of categories never seen before.
/// A column that is gone or holds another type drifted without a test.
public record DriftJudge() {
    private static final String METHOD = "Benjamini-Hochberg";

    /// Columns that both windows have.
    public Judgement judge(List<ColumnComparison> columns, CheckSettings settings) {
        var shared = columns.stream().map(ColumnComparison::column).toList();
        return judge(columns, new SchemaComparison(shared, List.of()), settings);
    }

    /// Findings stand in the order of `columns`, after those of columns that could not be compared. Of `columns`, those that `schema` does not
    /// share are left out.
    public Judgement judge(
            List<ColumnComparison> columns, SchemaComparison schema, CheckSettings settings) {
        var shared = Set.copyOf(schema.shared());
        var tests =
                columns.stream()
                        .filter(column -> shared.contains(column.column()))
                        .map(column -> ColumnTests.of(column, settings))
                        .toList();
        double[] pValues = tests.stream().flatMapToDouble(ColumnTests::pValues).toArray();
        int size = (int) Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).count();
        var findings = new ArrayList<ColumnFinding>();
        schema.changes().forEach(change -> findings.add(change.finding()));
        findings.addAll(findings(tests, pValues, settings.falseDiscoveryRate()));
        return new Judgement(
                overall(findings),
                CheckWords.sentence(findings),
                new Family(size, METHOD, settings.falseDiscoveryRate()),
                findings);
    }

    private static List<ColumnFinding> findings(
            List<ColumnTests> tests, double[] pValues, double q) {
        double[] adjusted = FamilyCorrection.BENJAMINI_HOCHBERG.adjusted(pValues);
        var findings = new ArrayList<ColumnFinding>();
        int first = 0;
        for (var column : tests) {
            findings.add(finding(column.adjustedFrom(adjusted, first), q));
            first += column.effects().size();
        }
        return findings;
    }

    private static ColumnFinding finding(ColumnTests tests, double q) {
        Verdict verdict = verdict(tests, q);
        JudgedEffect decided = tests.deciding(verdict, q);
        return new ColumnFinding(
                tests.comparison(),
                decided.cause(),
                decided.effect(),
                decided.pAdjusted(),
                verdict,
                FindingWords.because(tests, verdict, q));
    }

    private static Verdict verdict(ColumnTests tests, double q) {
        if (tests.effects().stream().anyMatch(effect -> effect.drifted(q))) return Verdict.DRIFT;
        return tests.effects().stream().allMatch(JudgedEffect::stable)
                ? Verdict.STABLE
                : Verdict.UNDECIDED;
    }

    static Verdict overall(List<ColumnFinding> findings) {
        if (findings.stream().anyMatch(f -> f.verdict() == Verdict.DRIFT)) return Verdict.DRIFT;
        boolean allStable = findings.stream().allMatch(f -> f.verdict() == Verdict.STABLE);
        return allStable && !findings.isEmpty() ? Verdict.STABLE : Verdict.UNDECIDED;
    }
}
