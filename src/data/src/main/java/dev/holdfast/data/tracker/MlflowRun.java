package dev.holdfast.data.tracker;

import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.RunStatus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// One run's folder in MLflow's file store: `meta.yaml`, and a file per parameter, tag and metric. Keys with slashes are folders.
record MlflowRun(Path folder, String place, Budget budget, LeftOut left) {
    /// @throws BadMeta when it is no run
    FoundRun read() throws IOException, BadMeta {
        Meta meta = Meta.read(folder.resolve("meta.yaml"));
        String own = PlainFile.name(folder);
        String id = meta.text("run_id").isEmpty() ? meta.text("run_uuid") : meta.text("run_id");
        if (!id.equals(own)) throw new BadMeta("its meta.yaml names another run");
        budget.run();
        Map<String, String> params = texts("params");
        Map<String, String> tags = texts("tags");
        Metrics metrics = metrics();
        if (filled(folder.resolve("artifacts")))
            left.count("artifacts", "files of runs, which are not taken in,", place);
        String name = meta.text("run_name");
        return new FoundRun(
                id,
                budget.text(name.isEmpty() ? tags.getOrDefault("mlflow.runName", "") : name),
                status(meta.text("status")),
                meta.time("start_time"),
                meta.time("end_time"),
                meta.deleted(),
                params,
                tags,
                metrics.last(),
                metrics.histories(place, left));
    }

    /// MLflow writes the status as its number: 1 running, 2 scheduled, 3 finished, 4 failed, 5 killed.
    private RunStatus status(String number) {
        return switch (number) {
            case "2", "SCHEDULED" -> RunStatus.SCHEDULED;
            case "3", "FINISHED" -> RunStatus.FINISHED;
            case "4", "FAILED" -> RunStatus.FAILED;
            case "5", "KILLED" -> RunStatus.KILLED;
            case "1", "RUNNING" -> RunStatus.RUNNING;
            default -> {
                left.say(place, "its status is unknown; it was taken for a run that goes on.");
                yield RunStatus.RUNNING;
            }
        };
    }

    private Map<String, String> texts(String kind) throws IOException {
        return new TextFiles(folder.resolve(kind), place + "/" + kind, budget, left).read();
    }

    private Metrics metrics() throws IOException {
        Metrics metrics = new Metrics(budget);
        String home = place + "/metrics";
        var files = new KeyFiles(folder.resolve("metrics"), home, left);
        files.each(
                (key, file) -> new MetricFile(file, home + "/" + key, left).read(metrics.of(key)));
        metrics.dropEmpty();
        return metrics;
    }

    private static boolean filled(Path folder) throws IOException {
        return PlainFile.folder(folder) && !PlainFile.in(folder).isEmpty();
    }
}
