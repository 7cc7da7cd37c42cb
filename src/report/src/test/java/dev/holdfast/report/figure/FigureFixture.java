package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Histogram;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.ValueCount;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.RunFixture;
import dev.holdfast.report.words.Moments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// One of each figure, over made-up data.
record FigureFixture(String name, Figure figure, double width) {
    @Override
    public String toString() {
        return name;
    }

    static Stream<FigureFixture> all() {
        Check check = CheckFixture.check(14);
        List<ColumnFinding> f = check.findings();
        List<Check> weeks = CheckFixture.weekly(12, 8);
        List<String> columns =
                weeks.getFirst().findings().stream().map(ColumnFinding::column).toList();
        var map = HeatMapFigure.of(weeks, columns);
        return Stream.of(
                new FigureFixture("ranking", RankingFigure.of(check, 14), 640),
                new FigureFixture(
                        "ranking-wide", RankingFigure.of(CheckFixture.check(200), 20), 640),
                new FigureFixture(
                        "effect-cell", new EffectCell(f.getFirst(), EffectScale.holding(f)), 160),
                new FigureFixture("distribution", Figures.distribution(check, f.get(0)), 420),
                new FigureFixture("distribution-down", Figures.distribution(check, f.get(3)), 420),
                new FigureFixture("cumulative", Figures.difference(check, f.get(0)), 420),
                new FigureFixture("categories", Figures.distribution(check, f.get(1)), 420),
                new FigureFixture("categories-change", Figures.difference(check, f.get(1)), 420),
                new FigureFixture("timeline", TimelineFigure.of(weeks, "utilisation"), 420),
                new FigureFixture("timeline-category", TimelineFigure.of(weeks, "channel"), 420),
                new FigureFixture("impact", ImpactFigure.of(CheckFixture.weighed(check)), 420),
                new FigureFixture(
                        "impact-small", ImpactFigure.of(CheckFixture.weighed(check)), 240),
                new FigureFixture("heat-map", map, 420),
                new FigureFixture("heat-row", map.row("utilisation"), 240),
                new FigureFixture("strip", strip(weeks), 180),
                new FigureFixture("curves", curves(), 420),
                new FigureFixture("parallel", parallel(), 620),
                new FigureFixture("latency", latency(), 420),
                new FigureFixture("histogram", new HistogramFigure(numbers(), true), 200),
                new FigureFixture("histogram-words", new HistogramFigure(words(), false), 120));
    }

    private static VerdictStrip strip(List<Check> weeks) {
        var marks = new ArrayList<>(VerdictStrip.of(weeks).marks());
        marks.set(4, new VerdictStrip.Mark("W40", Optional.empty()));
        marks.set(2, new VerdictStrip.Mark("W38", Optional.of(Verdict.UNDECIDED)));
        return new VerdictStrip(marks);
    }

    private static CurvesFigure curves() {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < 20; i++)
            curves.add(
                    Curve.of(
                            "run " + i,
                            RunFixture.curve(2_000, i, 0.7 + 0.005 * i),
                            Curve.Axis.STEP,
                            i > 15 ? i - 16 : -1));
        return new CurvesFigure("auc", Curve.Axis.STEP, curves);
    }

    private static ParallelFigure parallel() {
        var keys =
                List.of(
                        RunKey.param("booster"),
                        RunKey.param("depth"),
                        RunKey.param("learning_rate"),
                        RunKey.metric("log_loss"),
                        RunKey.metric("auc"));
        return new ParallelFigure(RunFixture.runs(200), keys, Map.of(5L, 0, 17L, 1, 60L, 2));
    }

    private static LatencyFigure latency() {
        var random = new Random(1);
        Instant start = Instant.parse("2026-11-24T09:00:00Z");
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            boolean down = i > 90 && i < 98 || i == 140;
            int millis = down ? 0 : 18 + (int) Math.abs(14 * random.nextGaussian());
            probes.add(
                    new Probe(
                            1,
                            start.plusSeconds(60L * i),
                            down ? Health.DOWN : Health.READY,
                            Duration.ofMillis(millis),
                            down ? "Connection refused" : "",
                            "2.9"));
        }
        return new LatencyFigure(
                probes, new Moments(Clock.fixed(start.plusSeconds(11_000), ZoneOffset.UTC)));
    }

    private static ColumnProfile numbers() {
        double[] edges = new double[21];
        long[] counts = new long[20];
        for (int i = 0; i <= 20; i++) edges[i] = i * 5;
        for (int i = 0; i < 20; i++)
            counts[i] = Math.round(1000 * Math.exp(-(i - 6) * (i - 6) / 18.0));
        return profile(ColumnType.NUMBER, Histogram.of(edges, counts), List.of());
    }

    private static ColumnProfile words() {
        return profile(
                ColumnType.CATEGORY,
                null,
                List.of(
                        new ValueCount("branch", 700),
                        new ValueCount("mobile", 200),
                        new ValueCount("phone", 3)));
    }

    private static ColumnProfile profile(
            ColumnType type,
            @org.jspecify.annotations.Nullable Histogram histogram,
            List<ValueCount> top) {
        return new ColumnProfile(
                new Column("utilisation", type, Role.FEATURE),
                10_000,
                12,
                0,
                900,
                0.0,
                100.0,
                31.0,
                12.0,
                0.3,
                0.1,
                Map.of(),
                top,
                histogram,
                null,
                null);
    }
}
