package dev.holdfast.data.tracker;

import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.RunStatus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// One run's folder in MLflow's file store: `meta.yaml`, and a file per parameter, tag and metric. Keys with slashes are folders.
record MlflowRun(Path folder, String place, Budget budget, LeftOut left) {
    private static final int LONGEST_TEXT = 1 << 17;
    private static final int DEEPEST = 8;

    /// @throws BadMeta when it is no run
    FoundRun read() throws IOException, BadMeta {
        Meta meta = Meta.read(folder.resolve("meta.yaml"));
        String own = PlainFile.name(folder);
        String id = meta.text("run_id").isEmpty() ? meta.text("run_uuid") : meta.text("run_id");
        if (!id.equals(own)) throw new BadMeta("its meta.yaml names another run");
        budget.run();
        Map<String, String> params = texts("params");
        Map<String, String> tags = texts("tags");
        Metrics metrics = new Metrics();
        metrics(folder.resolve("metrics"), "", metrics);
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
                metrics.histories(place, budget, left));
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
        Map<String, String> texts = new LinkedHashMap<>();
        Path home = folder.resolve(kind);
        if (PlainFile.folder(home)) texts(home, "", kind, texts);
        return texts;
    }

    private void texts(Path home, String prefix, String kind, Map<String, String> into)
            throws IOException {
        for (Path path : PlainFile.in(home)) {
            String key = prefix + PlainFile.name(path);
            if (deeper(path, key, kind)) texts(path, key + "/", kind, into);
            else if (PlainFile.file(path)) into.put(budget.text(key), text(path, kind + "/" + key));
        }
    }

    private String text(Path file, String key) throws IOException {
        byte[] bytes = PlainFile.head(file, LONGEST_TEXT);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0)
            left.say(place + "/" + key, "bytes that are no UTF-8 were replaced.");
        if (bytes.length > LONGEST_TEXT) {
            left.say(
                    place + "/" + key,
                    "only the first %,d characters were kept.".formatted(LONGEST_TEXT));
            text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        }
        return budget.text(text);
    }

    private void metrics(Path home, String prefix, Metrics metrics) throws IOException {
        if (!PlainFile.folder(home)) return;
        for (Path path : PlainFile.in(home)) {
            String key = prefix + PlainFile.name(path);
            if (deeper(path, key, "metrics")) metrics(path, key + "/", metrics);
            else if (PlainFile.file(path))
                new MetricFile(path, place + "/metrics/" + key, left)
                        .read(metrics.of(budget.text(key)));
        }
    }

    /// Whether to go into it; what is neither a file nor a folder is told.
    private boolean deeper(Path path, String key, String kind) {
        if (PlainFile.file(path)) return false;
        if (PlainFile.folder(path) && key.chars().filter(c -> c == '/').count() < DEEPEST)
            return true;
        left.count(place + "/" + kind, "links, pipes or too deep folders", key);
        return false;
    }

    private static boolean filled(Path folder) throws IOException {
        return PlainFile.folder(folder) && !PlainFile.in(folder).isEmpty();
    }
}
