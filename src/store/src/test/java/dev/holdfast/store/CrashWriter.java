package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.VersionBuilder;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunBuilder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes to a workspace through its stores until it is killed. Each step is three acknowledged writes: a project named by the
/// step's number, a dataset with a version and three columns, and five runs. What returned is noted outside the
/// store: `p 17`, `d 17`, `r 17`. Every seventh step a project three steps back is deleted: `x 14`.
final class CrashWriter {
    static final int RUNS = 5;

    private CrashWriter() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        long first = Long.parseLong(args[2]);
        try (Workspace workspace = Workspace.open(folder, new Changes(), "writer");
                OutputStream notes =
                        Files.newOutputStream(
                                Path.of(args[1]),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND)) {
            note(notes, "open " + first);
            for (long step = first; ; step++) step(workspace, step, line -> note(notes, line));
        }
    }

    interface Notes {
        void add(String line) throws IOException;
    }

    private static void note(OutputStream notes, String line) throws IOException {
        notes.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    static void step(Workspace workspace, long step, Notes notes) throws IOException {
        Project project = new Project(NewId.next(), Long.toString(step), "", Instant.now());
        workspace.projects().save(project);
        notes.add("p " + step);
        Dataset dataset = new Dataset(NewId.next(), project.id(), "d" + step, Instant.now());
        workspace.datasets().save(dataset);
        workspace.datasets().save(VersionBuilder.version(dataset.id(), 1, "c" + step));
        notes.add("d " + step);
        long experiment = NewId.next();
        workspace
                .experiments()
                .save(
                        new Experiment(
                                experiment,
                                project.id(),
                                "e",
                                Instant.now(),
                                false,
                                Map.of(),
                                null));
        workspace.runs().save(runs(experiment, step));
        notes.add("r " + step);
        if (step % 7 == 0 && step > 3) delete(workspace, step - 3, notes);
    }

    private static void delete(Workspace workspace, long step, Notes notes) throws IOException {
        var old = workspace.projects().named(Long.toString(step));
        if (old.isEmpty()) return;
        notes.add("? " + step); // from here on it may be gone
        workspace.projects().delete(old.get().id());
        notes.add("x " + step);
    }

    private static List<Run> runs(long experiment, long step) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++)
            runs.add(
                    RunBuilder.in(experiment)
                            .externalId("run-" + step + "-" + i)
                            .param("depth", Integer.toString(i))
                            .metric("auc", 0.5 + i / 100.0)
                            .build());
        return runs;
    }
}
