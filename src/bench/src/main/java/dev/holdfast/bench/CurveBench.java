package dev.holdfast.bench;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.store.Workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// A metric curve of a million points: save and load.
public final class CurveBench {
    private static final int POINTS = 1_000_000;
    private static final int REPEATS = 9;

    private CurveBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("curve-bench");
        System.out.printf("load %.1f before%n", Stopwatch.load());
        try (Workspace workspace = Workspace.open(folder, new Changes(), "bench")) {
            Run run = run(workspace);
            var watch = new Stopwatch();
            workspace.runs().saveHistory(run.id(), curve());
            System.out.println("save 1,000,000 points: " + watch.read());
            for (int i = 0; i < REPEATS; i++) {
                watch = new Stopwatch();
                int points = workspace.runs().history(run.id(), "loss").orElseThrow().points();
                System.out.printf("load %,d points: %s%n", points, watch.read());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            System.out.printf(
                    "%,d bytes on disk%n", files.mapToLong(file -> file.toFile().length()).sum());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        System.out.printf("load %.1f after%n", Stopwatch.load());
    }

    private static Run run(Workspace workspace) {
        long project = NewId.next();
        workspace.projects().save(new Project(project, "bench", "", Instant.now()));
        long experiment = NewId.next();
        workspace
                .experiments()
                .save(
                        new Experiment(
                                experiment,
                                project,
                                "curves",
                                Instant.now(),
                                false,
                                Map.of(),
                                null));
        Run run = new SampleRuns().some(experiment, 0, 1).getFirst();
        workspace.runs().save(List.of(run));
        return run;
    }

    private static MetricSeries curve() {
        var random = new Random(3);
        long[] steps = new long[POINTS];
        long[] times = new long[POINTS];
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            steps[i] = i;
            times[i] = 1_767_225_600_000L + i * 20L + random.nextInt(5);
            values[i] = Math.exp(-i / 2e5) + random.nextGaussian() * 0.01;
        }
        return new MetricSeries("loss", steps, times, values);
    }
}
