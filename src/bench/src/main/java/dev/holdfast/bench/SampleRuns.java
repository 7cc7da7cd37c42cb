package dev.holdfast.bench;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Runs of 40 cells as a hyperparameter search leaves them: 12 metrics, 18 params, 10 tags. `peers/mlflow_runs.py` writes the same shape.
final class SampleRuns {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final String[] OPTIMIZERS = {"adam", "sgd", "rmsprop", "lion"};

    private final Random random = new Random(7);

    List<Run> some(long experimentId, int from, int count) {
        var runs = new ArrayList<Run>(count);
        for (int i = from; i < from + count; i++) runs.add(run(experimentId, i));
        return runs;
    }

    private Run run(long experimentId, int number) {
        var params = new HashMap<String, String>();
        params.put("depth", String.valueOf(1 + random.nextInt(12)));
        params.put("optimizer", OPTIMIZERS[random.nextInt(OPTIMIZERS.length)]);
        params.put("lr", String.valueOf(Math.pow(10, -1 - random.nextInt(5))));
        for (int i = 3; i < 18; i++) params.put("param_" + i, String.valueOf(random.nextInt(20)));
        var metrics = new HashMap<String, Double>();
        metrics.put("auc", random.nextDouble());
        metrics.put("loss", number % 500 == 0 ? Double.NaN : random.nextDouble() * 3);
        for (int i = 2; i < 12; i++) metrics.put("metric_" + i, random.nextDouble());
        var tags = new HashMap<String, String>();
        tags.put("team", "team-" + random.nextInt(9));
        tags.put("mlflow.user", "user-" + random.nextInt(40));
        tags.put("mlflow.source.name", "train_" + random.nextInt(6) + ".py");
        tags.put(
                "mlflow.source.git.commit",
                new UUID(random.nextInt(90), 1).toString().replace("-", ""));
        for (int i = 4; i < 10; i++) tags.put("tag_" + i, "value " + random.nextInt(50));
        Instant started = FROM.plusSeconds(number * 60L);
        return new Run(
                NewId.next(),
                experimentId,
                new UUID(random.nextLong(), random.nextLong()).toString().replace("-", ""),
                "bold-crane-" + number,
                number % 50 == 0 ? RunStatus.FAILED : RunStatus.FINISHED,
                started,
                started.plusMillis(random.nextInt(3_600_000)),
                params,
                metrics,
                tags,
                List.of(),
                false,
                Presence.PRESENT);
    }
}
