package dev.holdfast.monitor;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.stats.BenjaminiHochberg;

import java.util.ArrayList;
import java.util.List;

/// Turns measured columns into verdicts.
///
/// A column drifted when the band of an effect lies wholly above its margin and the p-value of "within the margin", adjusted over all tests
/// of the check, is at most q. It is stable when the bands of all its effects lie wholly below. Everything else is undecided.
/// Effects are the shift of its values, the change of its share of missing cells, and the share of categories never seen before.
public record DriftJudge() {
    private static final String METHOD = "Benjamini-Hochberg";

    public Judgement judge(List<ColumnComparison> columns, CheckSettings settings) {
        var tests = new ArrayList<ColumnTests>();
        for (var column : columns) tests.add(ColumnTests.of(column, settings));
        double[] pValues = tests.stream().flatMapToDouble(ColumnTests::pValues).toArray();
        double[] adjusted = new BenjaminiHochberg().adjusted(pValues);
        var findings = new ArrayList<ColumnFinding>();
        int first = 0;
        for (var column : tests) {
            findings.add(
                    finding(column.adjustedFrom(adjusted, first), settings.falseDiscoveryRate()));
            first += column.effects().size();
        }
        int size = (int) java.util.Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).count();
        var family = new Family(size, METHOD, settings.falseDiscoveryRate());
        Verdict verdict = overall(findings);
        return new Judgement(verdict, CheckWords.sentence(verdict, findings), family, findings);
    }

    private static ColumnFinding finding(ColumnTests tests, double q) {
        Verdict verdict = verdict(tests, q);
        String because = FindingWords.because(tests, verdict, q);
        return new ColumnFinding(tests.comparison(), tests.shift().pAdjusted(), verdict, because);
    }

    private static Verdict verdict(ColumnTests tests, double q) {
        if (tests.effects().stream().anyMatch(effect -> effect.drifted(q))) return Verdict.DRIFT;
        return tests.effects().stream().allMatch(JudgedEffect::stable)
                ? Verdict.STABLE
                : Verdict.UNDECIDED;
    }

    private static Verdict overall(List<ColumnFinding> findings) {
        if (findings.stream().anyMatch(f -> f.verdict() == Verdict.DRIFT)) return Verdict.DRIFT;
        boolean allStable = findings.stream().allMatch(f -> f.verdict() == Verdict.STABLE);
        return allStable && !findings.isEmpty() ? Verdict.STABLE : Verdict.UNDECIDED;
    }
}
