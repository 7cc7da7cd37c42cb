package dev.holdfast.bench;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.data.comparison.ColumnComparator;
import dev.holdfast.monitor.DriftJudge;
import dev.holdfast.stats.Bootstrap;
import dev.holdfast.stats.PsiCalibration;
import dev.holdfast.stats.QuantileBins;
import dev.holdfast.stats.SortedSample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How often the verdict is right: windows are simulated, with and without a true shift, and judged as `holdfast drift` judges them.
/// `peers/verdict_peers.py` prints the same tables for the defaults of other tools. Seeded: the same call prints the same figures.
///
/// Arguments: how many windows each cell of a table rests on (2,000 as a rule).
public final class VerdictBench {
    private static final int[] ROWS = {50, 100, 500, 5_000};
    private static final int REFERENCE = 1_000;

    private final int windows;

    private VerdictBench(int windows) {
        this.windows = windows;
    }

    public static void main(String[] args) {
        var bench = new VerdictBench(Integer.parseInt(args[0]));
        bench.unchangedPsi();
        bench.unchanged();
        bench.atTheMargin();
        bench.shifted();
        bench.family();
        bench.seasons();
    }

    /// Share of unchanged windows whose PSI lies above its calibrated limit: nominal 5 %.
    private void unchangedPsi() {
        System.out.println("unchanged windows above the calibrated PSI limit (nominal 5 %)");
        for (int rows : ROWS)
            for (int bins : new int[] {5, 10, 20}) {
                double share = share(seed -> above(rows, bins, seed));
                System.out.printf("  n=%-6d bins=%-3d %s%n", rows, bins, percent(share));
            }
    }

    private static boolean above(int rows, int bins, long seed) {
        var random = new SplittableRandom(seed);
        var calibration = new PsiCalibration(new Bootstrap(199, 0.9, seed), 0.05);
        return calibration
                .between(
                        SortedSample.of(normal(REFERENCE, 0, random)),
                        SortedSample.of(normal(rows, 0, random)),
                        new QuantileBins(bins))
                .exceeded();
    }

    private void unchanged() {
        System.out.println("one unchanged column: drift, undecided, stable");
        for (int rows : ROWS)
            System.out.printf("  n=%-6d %s%n", rows, verdicts(REFERENCE, rows, 0));
    }

    /// The worst case of "within the margin": nominal 5 % drift.
    private void atTheMargin() {
        System.out.println(
                "one column moved by its margin of 0.1 SD, reference 10,000: drift, undecided,"
                        + " stable");
        for (int rows : ROWS) System.out.printf("  n=%-6d %s%n", rows, verdicts(10_000, rows, 0.1));
    }

    private void shifted() {
        System.out.println("one column, reference 10,000: drift, undecided, stable");
        System.out.printf("  0.2 SD, n=1,000      %s%n", verdicts(10_000, 1_000, 0.2));
        System.out.printf("  0.3 SD, n=500        %s%n", verdicts(10_000, 500, 0.3));
        System.out.printf("  0.02 SD, n=100,000   %s%n", verdicts(100_000, 100_000, 0.02));
        var million = new VerdictBench(Math.max(10, windows / 100));
        System.out.printf(
                "  0.02 SD, n=1,000,000 %s (of %d windows)%n",
                million.verdicts(1_000_000, 1_000_000, 0.02), million.windows);
    }

    /// 50 columns, five truly moved by 0.3 SD: the share of false ones among the columns called drift, and the share of true ones found.
    private void family() {
        System.out.println(
                "50 columns, 5 of them moved by 0.3 SD, n=1,000 and reference 1,000 (q = 5 %)");
        int repeats = Math.max(20, windows / 10);
        double[] share =
                IntStream.range(0, repeats)
                        .parallel()
                        .mapToObj(VerdictBench::family)
                        .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
        System.out.printf(
                "  false among the found %s, found %s (of %d families)%n",
                percent(share[0] / repeats), percent(share[1] / repeats), repeats);
    }

    private static double[] family(int seed) {
        var random = new SplittableRandom(seed);
        List<ColumnComparison> columns = new ArrayList<>();
        for (int i = 0; i < 50; i++)
            columns.add(
                    compared(
                            "x" + i,
                            normal(1_000, 0, random),
                            normal(1_000, i < 5 ? 0.3 : 0, random)));
        var findings = new DriftJudge().judge(columns, CheckSettings.DEFAULT).findings();
        int found = 0;
        int right = 0;
        for (int i = 0; i < 50; i++) {
            if (findings.get(i).verdict() != Verdict.DRIFT) continue;
            found++;
            if (i < 5) right++;
        }
        return new double[] {found == 0 ? 0 : (double) (found - right) / found, right / 5.0};
    }

    /// A yearly wave of 0.5 SD, 1,000 rows a month: this month against the same month of last year, and against the months before it.
    private void seasons() {
        System.out.println("a yearly wave of 0.5 SD, 1,000 rows a month: drift, undecided, stable");
        System.out.printf(
                "  same month a year before                 %s%n",
                counted(seed -> wave(seed, new int[] {month(seed)}, 0)));
        System.out.printf(
                "  same month, truly moved by 0.25 SD       %s%n",
                counted(seed -> wave(seed, new int[] {month(seed)}, 0.25)));
        System.out.printf(
                "  January to March, whatever the month     %s%n",
                counted(seed -> wave(seed, new int[] {0, 1, 2}, 0)));
        System.out.printf(
                "  the month before                         %s%n",
                counted(seed -> wave(seed, new int[] {(month(seed) + 11) % 12}, 0)));
    }

    private static Verdict wave(long seed, int[] months, double shift) {
        var random = new SplittableRandom(seed);
        var reference =
                IntStream.of(months)
                        .mapToObj(month -> DoubleStream.of(normal(1_000, season(month), random)))
                        .flatMapToDouble(values -> values)
                        .toArray();
        return judged(reference, normal(1_000, season(month(seed)) + shift, random));
    }

    private static int month(long seed) {
        return (int) (seed % 12);
    }

    private static double season(int month) {
        return 0.5 * Math.sin(2 * Math.PI * month / 12);
    }

    private String verdicts(int reference, int rows, double shift) {
        return counted(
                seed -> {
                    var random = new SplittableRandom(seed);
                    return judged(normal(reference, 0, random), normal(rows, shift, random));
                });
    }

    private String counted(java.util.function.LongFunction<Verdict> window) {
        var verdicts =
                IntStream.range(0, windows).parallel().mapToObj(i -> window.apply(i)).toList();
        var text = new StringBuilder();
        for (var verdict : List.of(Verdict.DRIFT, Verdict.UNDECIDED, Verdict.STABLE)) {
            long count = verdicts.stream().filter(v -> v == verdict).count();
            text.append("%8s".formatted(percent((double) count / windows)));
        }
        return text.toString();
    }

    private double share(java.util.function.LongPredicate window) {
        return (double) IntStream.range(0, windows).parallel().filter(i -> window.test(i)).count()
                / windows;
    }

    private static Verdict judged(double[] reference, double[] current) {
        var column = compared("x", reference, current);
        return new DriftJudge().judge(List.of(column), CheckSettings.DEFAULT).verdict();
    }

    private static ColumnComparison compared(String name, double[] reference, double[] current) {
        var column = new Column(name, ColumnType.NUMBER, Role.FEATURE);
        return new ColumnComparator(CheckSettings.DEFAULT).numbers(column, reference, current);
    }

    private static double[] normal(int rows, double mean, SplittableRandom random) {
        return DoubleStream.generate(() -> mean + random.nextGaussian()).limit(rows).toArray();
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(100 * share);
    }
}
