package dev.holdfast.app;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.DatasetInput;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.workbench.Desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The desk's experiments, runs and curves.
final class RiskRuns {
    private static final Instant NOW = Window.clock().instant();
    private static final String[] FIRST = {
        "brisk", "slate", "amber", "keen", "quiet", "bold", "mild", "north", "calm", "swift",
        "plain", "warm"
    };
    private static final String[] SECOND = {
        "heron", "tern", "newt", "plover", "finch", "lynx", "petrel", "wren", "otter", "ibis",
        "sole", "gull"
    };
    private final Desk.Stores stores;
    private final Random random = new Random(7);

    RiskRuns(DeskInMemory memory) {
        stores = memory.desk.stores();
    }

    void runs(int count) {
        stores.experiments().save(experiment(RiskDesk.EXPERIMENT, "pd-2026q4"));
        stores.experiments().save(experiment(RiskDesk.EXPERIMENT + 1, "pd-2026q3"));
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) runs.add(run(i));
        stores.runs().save(runs);
        for (int i = 0; i < Math.min(count, 40); i++) histories(runs.get(i));
    }

    private static Experiment experiment(long id, String name) {
        return new Experiment(
                id,
                RiskDesk.PROJECT,
                name,
                NOW.minus(Duration.ofDays(60)),
                false,
                Map.of(),
                new Origin(100, "7", Presence.PRESENT));
    }

    private Run run(int i) {
        double rate = new double[] {0.03, 0.05, 0.1}[random.nextInt(3)];
        int leaves = new int[] {15, 31, 63, 127}[random.nextInt(4)];
        int child = new int[] {5, 10, 20, 40, 80}[random.nextInt(5)];
        String features = random.nextBoolean() ? "base+bureau" : "base";
        double auc =
                0.775
                        + (features.length() > 4 ? 0.014 : 0)
                        + (rate < 0.05 ? 0.004 : 0)
                        + Math.log(leaves) * 0.002
                        + random.nextGaussian() * 0.004;
        boolean failed = i % 23 == 9;
        Instant started = NOW.minus(Duration.ofMinutes(17 + 131L * i));
        Map<String, String> params = new HashMap<>();
        params.put("learning_rate", String.valueOf(rate));
        params.put("num_leaves", String.valueOf(leaves));
        params.put("min_child", String.valueOf(child));
        params.put("features", features);
        params.put("booster", "lightgbm");
        params.put("objective", "binary");
        params.put("seed", String.valueOf(i % 5));
        Map<String, Double> metrics =
                failed
                        ? Map.of()
                        : Map.of(
                                "auc",
                                auc,
                                "ks",
                                auc * 1.9 - 1.113 + random.nextGaussian() * 0.002,
                                "brier",
                                0.178 - auc * 0.1065);
        return new Run(
                1000 + i,
                RiskDesk.EXPERIMENT,
                "%032x".formatted(0x9f2c41aaL * (i + 1)),
                FIRST[i % FIRST.length]
                        + "-"
                        + SECOND[(i / FIRST.length + i) % SECOND.length]
                        + "-"
                        + (100 + i),
                failed ? RunStatus.FAILED : i == 3 ? RunStatus.RUNNING : RunStatus.FINISHED,
                started,
                i == 3 ? null : started.plusSeconds(120 + i % 77),
                params,
                metrics,
                Map.of(
                        "team", "risk",
                        "mlflow.source.name", "train.py",
                        "mlflow.source.git.commit", "4f2c9e1d0b",
                        "mlflow.user", "l.brandt"),
                List.of(new DatasetInput("applications_2026", "9f2c41aa", "training")),
                false,
                Presence.PRESENT);
    }

    private void histories(Run run) {
        Double end = run.metrics().get("auc");
        if (end == null) return;
        int points = 300;
        long[] steps = new long[points];
        long[] times = new long[points];
        double[] values = new double[points];
        double speed = 20 + random.nextInt(50);
        for (int i = 0; i < points; i++) {
            steps[i] = i * 2L;
            times[i] = NOW.toEpochMilli() + i * 1000L;
            values[i] = end - 0.06 * Math.exp(-i / speed) + random.nextGaussian() * 0.0007;
        }
        stores.runs().saveHistory(run.id(), new MetricSeries("auc", steps, times, values));
    }
}
