package dev.holdfast.data.tracker;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.FoundExperiment;
import dev.holdfast.catalog.run.FoundRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// MLflow's file store: a folder (usually `mlruns`) with a folder per experiment, and in it one per run.
record MlflowFolder(Path root, Budget budget, LeftOut left, Progress progress) {
    private static final int LOOKED_AT = 5_000;
    private static final Set<String> NO_RUNS = Set.of("tags", "datasets", "models", "traces");

    /// The store in this folder: the folder itself, or `mlruns` in it. Not more than the first few thousand names in it are looked at.
    static Optional<Path> in(Path folder) throws IOException {
        Path below = folder.resolve("mlruns");
        if (PlainFile.folder(below)) return Optional.of(below);
        if (PlainFile.file(folder.resolve("meta.yaml"))) return Optional.of(folder);
        try (Stream<Path> names = Files.list(folder)) {
            return names.limit(LOOKED_AT).anyMatch(MlflowFolder::isExperiment)
                    ? Optional.of(folder)
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isExperiment(Path path) {
        return PlainFile.folder(path) && PlainFile.file(path.resolve("meta.yaml"));
    }

    List<FoundExperiment> read() throws IOException {
        List<FoundExperiment> experiments = new ArrayList<>();
        if (PlainFile.file(root.resolve("meta.yaml"))) {
            experiment(root, PlainFile.name(root), experiments);
            return experiments;
        }
        all(root, "", experiments);
        Path trash = root.resolve(".trash");
        if (PlainFile.folder(trash)) all(trash, ".trash/", experiments);
        return experiments;
    }

    private void all(Path home, String prefix, List<FoundExperiment> into) throws IOException {
        for (Path path : PlainFile.in(home)) {
            String name = PlainFile.name(path);
            if (name.equals(".trash")) continue;
            if (name.equals("models") && PlainFile.folder(path)) {
                for (Path model : PlainFile.in(path))
                    left.count(
                            prefix + name, "registered models or prompts", PlainFile.name(model));
            } else if (PlainFile.folder(path)) experiment(path, prefix + name, into);
            else left.count(prefix, "files that are no experiments", name);
        }
    }

    private void experiment(Path folder, String place, List<FoundExperiment> into)
            throws IOException {
        try {
            Meta meta = Meta.read(folder.resolve("meta.yaml"));
            if (meta.text("experiment_id").isEmpty()) throw new BadMeta("it is no experiment");
            String name = meta.text("name");
            if (name.isBlank()) throw new BadMeta("it has no name");
            into.add(
                    new FoundExperiment(
                            budget.text(name),
                            meta.time("creation_time"),
                            meta.deleted(),
                            new TextFiles(folder.resolve("tags"), place + "/tags", budget, left)
                                    .read(),
                            runs(folder, place)));
        } catch (BadMeta e) {
            left.say(place, "it was left out: %s.".formatted(e.why()));
        }
    }

    private List<FoundRun> runs(Path experiment, String place) throws IOException {
        List<FoundRun> runs = new ArrayList<>();
        for (Path path : PlainFile.in(experiment)) {
            String name = PlainFile.name(path);
            if (name.equals("meta.yaml") || NO_RUNS.contains(name)) continue;
            if (!PlainFile.folder(path)) {
                left.count(place, "links and files that are no runs", name);
                continue;
            }
            progress.check();
            try {
                runs.add(new MlflowRun(path, place + "/" + name, budget, left).read());
            } catch (BadMeta e) {
                left.say(place + "/" + name, "it was left out: %s.".formatted(e.why()));
            }
            progress.report(runs.size(), -1, "runs", "Reading");
        }
        return runs;
    }
}
