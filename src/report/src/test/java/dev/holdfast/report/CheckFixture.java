package dev.holdfast.report;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Makes checks of made-up columns: the same seed gives the same check. Every third column is a
/// category; shifts run from large to none, bands from narrow to wide.
public final class CheckFixture {
    private static final long REFERENCE_ROWS = 27_004;
    private static final long CURRENT_ROWS = 24_951;
    private static final String[] NAMES = {
        "utilisation", "channel", "age", "bureau_score", "co_income", "device_os", "income_monthly",
        "debt_to_income", "region", "loan_amount", "tenure_months", "term", "delinq_12m",
                "inquiries_6m"
    };

    private final Random random;

    private CheckFixture(long seed) {
        random = new Random(seed);
    }

    public static Check check(int columns) {
        return new CheckFixture(7).make(columns, Instant.parse("2026-11-23T10:53:00Z"));
    }

    /// One check a week, the newest last; shifts grow from check to check.
    public static List<Check> weekly(int checks, int columns) {
        List<Check> all = new ArrayList<>();
        for (int week = 0; week < checks; week++)
            all.add(
                    new CheckFixture(7 + week)
                            .scaled(
                                    columns,
                                    Instant.parse("2026-09-07T06:00:00Z")
                                            .plus(Duration.ofDays(7L * week)),
                                    (week + 1.0) / checks,
                                    "W" + (36 + week)));
        return all;
    }

    /// The same check with its first column renamed.
    public static Check named(Check check, String name) {
        List<ColumnFinding> findings = new ArrayList<>(check.findings());
        ColumnFinding first = findings.getFirst();
        ColumnComparison c = first.comparison();
        var column = new Column(name, c.column().type(), c.column().role());
        var renamed = like(c, column, c.statistics(), c.notApplicable(), c.sample());
        findings.set(
                0,
                ColumnFinding.ofShift(
                        renamed, first.pAdjusted(), first.verdict(), name + " moved."));
        return new Check(
                check.id(),
                check.projectId(),
                check.monitorId(),
                check.referenceVersionId(),
                check.currentVersionId(),
                check.referenceName(),
                check.currentName(),
                check.referenceHash(),
                check.currentHash(),
                check.referenceRows(),
                check.currentRows(),
                check.settings(),
                check.at(),
                check.took(),
                check.verdict(),
                check.sentence(),
                check.family(),
                findings);
    }

    /// The same check with importances that fall from column to column; the last column has none.
    public static Check weighed(Check check) {
        Map<String, Double> shares = new TreeMap<>();
        List<ColumnFinding> findings = check.findings();
        for (int i = 0; i < findings.size() - 1; i++)
            shares.put(findings.get(i).column(), i % 3 == 1 ? 0.01 : 0.3 / (1 + i * 7 % 5));
        return new Check(
                check.id(),
                check.projectId(),
                check.monitorId(),
                check.referenceVersionId(),
                check.currentVersionId(),
                check.referenceName(),
                check.currentName(),
                check.referenceHash(),
                check.currentHash(),
                check.referenceRows(),
                check.currentRows(),
                check.settings().withImportances(new Importances("permutation", shares)),
                check.at(),
                check.took(),
                check.verdict(),
                check.sentence(),
                check.family(),
                findings);
    }

    /// A comparison that differs from another only in these.
    public static ColumnComparison like(
            ColumnComparison c,
            Column column,
            Map<String, Double> statistics,
            Map<String, String> notApplicable,
            Sample sample) {
        return new ColumnComparison(
                column,
                c.referenceRows(),
                c.currentRows(),
                c.referenceMissing(),
                c.currentMissing(),
                c.effect(),
                c.pValue(),
                c.minimumDetectable(),
                c.missing(),
                c.unseen(),
                c.unseenRows(),
                statistics,
                notApplicable,
                sample);
    }

    private Check make(int columns, Instant at) {
        return scaled(columns, at, 1, "February 2013");
    }

    private Check scaled(int columns, Instant at, double part, String window) {
        List<ColumnFinding> findings = new ArrayList<>();
        for (int i = 0; i < columns; i++) findings.add(finding(i, columns, part));
        long drifted = findings.stream().filter(f -> f.verdict() == Verdict.DRIFT).count();
        return new Check(
                41,
                1,
                null,
                11,
                12,
                "January 2013",
                window,
                "41aa70be9f2c13d741aa70be9f2c13d741aa70be9f2c13d741aa70be9f2c9c0e",
                "70be13d741aa9f2c70be13d741aa9f2c70be13d741aa9f2c70be13d741aa13d7",
                REFERENCE_ROWS,
                CURRENT_ROWS,
                CheckSettings.DEFAULT,
                at,
                Duration.ofMillis(912),
                drifted > 0 ? Verdict.DRIFT : Verdict.STABLE,
                drifted
                        + " of "
                        + columns
                        + " columns moved beyond their margins; "
                        + findings.getFirst().column()
                        + " moved most.",
                new Family(columns, "Benjamini-Hochberg", 0.05),
                findings);
    }

    private ColumnFinding finding(int i, int columns, double part) {
        String name = i < NAMES.length ? NAMES[i] : "feature_%03d".formatted(i);
        double strength =
                part * 4.2 * Math.pow(0.62, i * 14.0 / Math.max(14, columns))
                        + 0.12 * random.nextDouble();
        boolean thin = i == 3 || i == 4 || i % 17 == 5;
        return i % 3 == 1
                ? category(name, strength, thin)
                : numeric(name, strength, thin, i % 2 == 0);
    }

    private ColumnFinding numeric(String name, double multiple, boolean thin, boolean up) {
        double value = multiple * 0.1;
        double half = thin ? 0.11 : 0.02;
        double shift = (up ? 1 : -1) * value;
        var effect =
                new Effect(
                        "standardised_wasserstein",
                        "SD",
                        value,
                        Math.max(0, value - half),
                        value + half,
                        0.1,
                        shift);
        Map<String, Double> statistics = new TreeMap<>();
        statistics.put("ks", Math.min(1, value * 0.4));
        statistics.put("ks_p_value", multiple > 0.5 ? 1.2e-14 : 0.31);
        statistics.put("wasserstein", value * 21.3);
        statistics.put("jensenshannon", value * 0.3);
        statistics.put("psi", value * value);
        return finding(
                new Column(name, ColumnType.NUMBER, Role.FEATURE),
                effect,
                thin ? 0.14 : 0.03,
                statistics,
                Map.of("chisquare", "numbers have no categories"),
                sample(50, 21, shift),
                List.of());
    }

    private static Sample sample(double mean, double sd, double shift) {
        List<Double> edges =
                DoubleStream.iterate(mean - 4 * sd, e -> e <= mean + 4 * sd + 1e-9, e -> e + sd / 5)
                        .boxed()
                        .toList();
        double[] before = shares(edges, mean, sd);
        double[] after = shares(edges, mean + shift * sd, sd * (1 + Math.abs(shift) / 5));
        List<Double> points = edges;
        return new Sample(
                edges,
                boxed(before),
                boxed(after),
                points,
                cumulative(before),
                cumulative(after),
                List.of(),
                facts(mean, sd),
                facts(mean + shift * sd, sd * (1 + Math.abs(shift) / 5)));
    }

    private static Map<String, Double> facts(double mean, double sd) {
        return Map.of(
                "mean",
                mean,
                "sd",
                sd,
                "min",
                mean - 4 * sd,
                "median",
                mean - sd / 10,
                "max",
                mean + 4 * sd);
    }

    /// A skewed bump: normal times a ramp, summing to one.
    private static double[] shares(List<Double> edges, double mean, double sd) {
        double[] shares = new double[edges.size() - 1];
        for (int i = 0; i < shares.length; i++) {
            double z = ((edges.get(i) + edges.get(i + 1)) / 2 - mean) / sd;
            shares[i] = Math.exp(-z * z / 2) * (1 + 0.6 / (1 + Math.exp(2 * z)));
        }
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    private static List<Double> cumulative(double[] shares) {
        List<Double> sums = new ArrayList<>(List.of(0.0));
        for (double share : shares) sums.add(Math.min(1, sums.getLast() + share));
        return sums;
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private ColumnFinding category(String name, double multiple, boolean thin) {
        double value = Math.min(0.4, multiple * 0.05);
        double half = thin ? 0.05 : 0.008;
        var effect =
                new Effect(
                        "total_variation",
                        "share",
                        value,
                        Math.max(0, value - half),
                        value + half,
                        0.05,
                        Double.NaN);
        int kinds = name.equals("region") ? 20 : 5;
        double[] before = IntStream.range(0, kinds).mapToDouble(k -> Math.pow(0.72, k)).toArray();
        double sum = Arrays.stream(before).sum();
        for (int k = 0; k < kinds; k++) before[k] /= sum;
        double[] after = before.clone();
        after[0] -= value;
        after[kinds - 1] += value;
        List<String> categories =
                new ArrayList<>(
                        IntStream.range(0, kinds)
                                .mapToObj(k -> name + " " + (char) ('A' + k))
                                .toList());
        if (name.equals("channel"))
            categories = new ArrayList<>(List.of("branch", "broker", "phone", "partner", "mobile"));
        return finding(
                new Column(name, ColumnType.CATEGORY, Role.FEATURE),
                effect,
                thin ? 0.06 : 0.012,
                new TreeMap<>(
                        Map.of(
                                "total_variation",
                                value,
                                "psi",
                                value * value * 4,
                                "jensenshannon",
                                value * 0.7,
                                "chisquare",
                                812.4,
                                "chisquare_p_value",
                                multiple > 0.5 ? 2e-9 : 0.22)),
                Map.of("ks", "categories have no order"),
                new Sample(
                        List.of(),
                        boxed(before),
                        boxed(after),
                        List.of(),
                        List.of(),
                        List.of(),
                        categories,
                        Map.of(),
                        Map.of()),
                multiple > 2 ? List.of(categories.getLast()) : List.of());
    }

    private ColumnFinding finding(
            Column column,
            Effect effect,
            double visible,
            Map<String, Double> statistics,
            Map<String, String> notApplicable,
            Sample sample,
            List<String> unseen) {
        Verdict verdict =
                effect.low() > effect.margin()
                        ? Verdict.DRIFT
                        : effect.high() < effect.margin() ? Verdict.STABLE : Verdict.UNDECIDED;
        double p = verdict == Verdict.DRIFT ? 2e-6 : random.nextDouble();
        var missing = new Effect("missing_share", "share", 0.004, -0.001, 0.007, 0.05, 0.002);
        var comparison =
                new ColumnComparison(
                        column,
                        REFERENCE_ROWS,
                        CURRENT_ROWS,
                        108,
                        147,
                        effect,
                        p,
                        visible,
                        missing,
                        unseen,
                        unseen.isEmpty() ? 0 : 612,
                        statistics,
                        notApplicable,
                        sample);
        return ColumnFinding.ofShift(
                comparison, Math.min(1, p * 3), verdict, because(column.name(), verdict, effect));
    }

    private static String because(String name, Verdict verdict, Effect effect) {
        String unit = effect.inDeviations() ? "standard deviations" : "of the rows";
        return switch (verdict) {
            case DRIFT ->
                    "%s moved by %.2f %s; its margin is %.2f."
                            .formatted(name, effect.value(), unit, effect.margin());
            case STABLE -> "%s is inside its margin.".formatted(name);
            case UNDECIDED -> "%s may have moved: there are too few rows to say.".formatted(name);
        };
    }
}
