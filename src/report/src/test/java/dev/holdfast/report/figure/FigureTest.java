package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.RunFixture;
import dev.holdfast.report.words.Moments;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

class FigureTest {
    private final Check check = CheckFixture.check(14);

    @Test
    void pictures() throws IOException {
        picture("ranking", RankingFigure.of(check, 14), 640);
        picture("distribution", Figures.distribution(check, check.findings().get(0)), 420);
        picture("distribution-down", Figures.distribution(check, check.findings().get(3)), 420);
        picture("cumulative", Figures.difference(check, check.findings().get(0)), 420);
        picture("categories", Figures.distribution(check, check.findings().get(1)), 420);
        picture("categories-many", Figures.distribution(check, check.findings().get(8)), 420);
        picture("share-difference", Figures.difference(check, check.findings().get(1)), 420);
        var weeks = CheckFixture.weekly(12, 8);
        picture("timeline", TimelineFigure.of(weeks, "utilisation"), 420);
        picture("timeline-category", TimelineFigure.of(weeks, "channel"), 420);
        picture(
                "heat-map",
                HeatMapFigure.of(
                        weeks, weeks.getFirst().findings().stream().map(f -> f.column()).toList()),
                420);
        picture("strip", VerdictStrip.of(weeks), 200);
        picture("curves", curves(), 420);
        picture(
                "parallel",
                new ParallelFigure(
                        RunFixture.runs(200),
                        List.of(
                                RunKey.param("booster"),
                                RunKey.param("depth"),
                                RunKey.param("learning_rate"),
                                RunKey.metric("log_loss"),
                                RunKey.metric("auc")),
                        Map.of(5L, 0, 17L, 1, 60L, 2)),
                560);
        picture("latency", latency(), 420);
        picture("ranking-200", RankingFigure.of(CheckFixture.check(200), 20), 640);
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

    private static LatencyFigure latency() {
        var random = new Random(1);
        Instant start = Instant.parse("2026-11-24T09:00:00Z");
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            boolean down = i > 90 && i < 98 || i == 140;
            probes.add(
                    new Probe(
                            1,
                            start.plusSeconds(60L * i),
                            down ? Health.DOWN : Health.READY,
                            Duration.ofMillis(
                                    down ? 0 : 18 + (int) Math.abs(14 * random.nextGaussian())),
                            down ? "Connection refused" : "",
                            "2.9"));
        }
        return new LatencyFigure(
                probes, new Moments(Clock.fixed(start.plusSeconds(11_000), ZoneOffset.UTC)));
    }

    static void picture(String name, Figure figure, double width) throws IOException {
        double height = figure.heightFor(width);
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        Files.write(
                folder.resolve(name + ".png"),
                FigureExport.png(figure, width, height, 2, Palette.LIGHT));
        Files.write(
                folder.resolve(name + "-dark.png"),
                FigureExport.png(figure, width, height, 2, Palette.DARK));
        Files.writeString(
                folder.resolve(name + ".svg"),
                FigureExport.svg(figure, width, height, Palette.LIGHT));
        Files.writeString(folder.resolve(name + ".csv"), FigureExport.csv(figure));
        assertThat(figure.words()).isNotBlank();
    }
}
