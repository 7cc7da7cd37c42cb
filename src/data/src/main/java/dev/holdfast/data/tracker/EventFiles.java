package dev.holdfast.data.tracker;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.FoundExperiment;
import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.data.CannotRead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// TensorBoard's event files: one of them, or a folder with a folder per run.
record EventFiles(Path place, Budget budget, LeftOut left, Progress progress) {
    private static final int DEEPEST = 8;
    private static final int NEAR = 3;
    private static final int LOOKED_AT = 5_000;

    static boolean named(Path file) {
        return PlainFile.name(file).contains("tfevents");
    }

    /// Whether an event file lies in the folder or a little below.
    static boolean near(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, NEAR)) {
            return all.limit(LOOKED_AT).anyMatch(path -> named(path) && PlainFile.file(path));
        } catch (UncheckedIOException e) {
            return false; // a folder in it may not be looked into
        }
    }

    /// The event files below the folder, by the folder of their run.
    Map<Path, List<Path>> found() throws IOException {
        Map<Path, List<Path>> runs = new TreeMap<>();
        collect(place, 0, runs);
        return runs;
    }

    private void collect(Path folder, int depth, Map<Path, List<Path>> runs) throws IOException {
        for (Path path : PlainFile.in(folder)) {
            if (PlainFile.folder(path)) {
                if (depth < DEEPEST) collect(path, depth + 1, runs);
            } else if (PlainFile.file(path) && named(path)) {
                if (runs.size() >= Budget.RUNS)
                    throw new CannotRead(
                            place,
                            "It holds more than %,d runs.".formatted(Budget.RUNS),
                            "Import the folders in it one after the other.");
                runs.computeIfAbsent(folder, _ -> new ArrayList<>()).add(path);
            }
        }
    }

    FoundExperiment read(Map<Path, List<Path>> found) throws IOException {
        List<FoundRun> runs = new ArrayList<>();
        for (var run : found.entrySet()) {
            progress.check();
            String below = place.relativize(run.getKey()).toString().replace('\\', '/');
            String name = below.isEmpty() ? PlainFile.name(place) : below;
            new EventRun(name, budget, left)
                    .read(run.getValue())
                    .ifPresentOrElse(
                            runs::add, () -> left.say(name, "it has no scalars and was left out."));
            progress.report(runs.size(), found.size(), "runs", "Reading");
        }
        if (runs.isEmpty())
            throw new CannotRead(
                    place,
                    "There are no sound scalars in it. " + String.join(" ", left.sentences()),
                    "Check the file, or choose another folder.");
        return new FoundExperiment(budget.text(PlainFile.name(place)), null, false, Map.of(), runs);
    }
}
