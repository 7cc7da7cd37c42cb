package dev.holdfast.bench;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunOrder;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.store.Workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The run table: a store of a million runs of 40 cells in experiments of 50,000; filter, sort and a page of 200, first and warm;
/// and the columns of an experiment with 12,000 keys.
///
/// Arguments: folder of the store (filled when empty), runs in thousands (1000).
public final class RunTableBench {
    private static final int IN_EXPERIMENT = 50_000;
    private static final int AT_ONCE = 4_096;
    private static final int WIDE_RUNS = 500;
    private static final int WIDE_COLUMNS = 12_000;
    private static final int REPEATS = 41;

    private RunTableBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/run-table");
        int runs = (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000) * 1_000;
        System.out.printf("load %.1f before%n", Stopwatch.load());
        if (!Files.exists(folder)) fill(folder, runs);
        System.out.printf("%,d bytes on disk%n", bytes(folder));
        try (Workspace workspace = open(folder)) {
            long project = workspace.projects().all().getFirst().id();
            List<Experiment> experiments = workspace.experiments().inProject(project);
            ask(workspace.runs(), experiments.getFirst().id());
            wide(workspace.runs(), experiments.getLast().id());
        }
        System.out.printf("load %.1f after%n", Stopwatch.load());
    }

    private static Workspace open(Path folder) {
        return Workspace.open(folder, new Changes(), "bench");
    }

    private static void fill(Path folder, int runs) {
        try (Workspace workspace = open(folder)) {
            long project = NewId.next();
            workspace.projects().save(new Project(project, "bench", "", Instant.now()));
            var sample = new SampleRuns();
            double clock = 0;
            double cpu = 0;
            for (int experiment = 0; experiment * IN_EXPERIMENT < runs; experiment++) {
                long id = experiment(workspace, project, "grid %03d".formatted(experiment));
                for (int from = 0; from < IN_EXPERIMENT; from += AT_ONCE) {
                    List<Run> some = sample.some(id, from, Math.min(AT_ONCE, IN_EXPERIMENT - from));
                    var watch = new Stopwatch();
                    workspace.runs().save(some);
                    clock += watch.read().clock();
                    cpu += watch.read().cpu();
                }
            }
            System.out.printf(
                    "saved %,d runs: %,.0f runs a second (%,.0f a CPU second)%n",
                    runs, runs / clock * 1e3, runs / cpu * 1e3);
            if (System.getenv("NOWIDE") == null)
                fillWide(workspace, experiment(workspace, project, "wide"));
        }
    }

    private static long experiment(Workspace workspace, long project, String name) {
        long id = NewId.next();
        workspace
                .experiments()
                .save(new Experiment(id, project, name, Instant.now(), false, Map.of(), null));
        return id;
    }

    private static void fillWide(Workspace workspace, long experiment) {
        var sample = new SampleRuns();
        for (int from = 0; from < WIDE_RUNS; from += 100) {
            var some = new ArrayList<Run>();
            for (Run run : sample.some(experiment, from, 100))
                some.add(WideRun.of(run, WIDE_COLUMNS));
            var watch = new Stopwatch();
            workspace.runs().save(some);
            System.out.println("saved 100 runs of 12,000 cells: " + watch.read());
        }
    }

    private static void ask(RunStore runs, long experiment) {
        RunQuery byMetric =
                RunQuery.of(experiment)
                        .filteredBy(
                                RunFilterText.parse("metrics.auc > 0.5 and params.depth = \"6\""))
                        .sortedBy(new RunOrder(RunKey.metric("loss"), true));
        time("first page: filter on a metric and a param, sort by a metric", runs, byMetric, 1);
        time("  warm", runs, byMetric, REPEATS);
        time("  warm, page 5", runs, byMetric.page(1_000, 200), REPEATS);
        RunQuery byText =
                RunQuery.of(experiment)
                        .filteredBy(
                                RunFilterText.parse("tags.team like \"%-3\" or metrics.loss > 1"))
                        .sortedBy(new RunOrder(RunKey.attribute("run_name"), false));
        time("another: filter with like and or, sort by name", runs, byText, 1);
        time("  warm", runs, byText, REPEATS);
        RunQuery all = RunQuery.of(experiment).page(40_000, 200);
        time("all 50,000 by start, rows 40,000 to 40,200", runs, all, 1);
        time("  warm", runs, all, REPEATS);
        var watch = new Stopwatch();
        int columns = runs.columns(List.of(experiment)).size();
        System.out.println("columns (" + columns + "): " + watch.read());
    }

    private static void wide(RunStore runs, long experiment) {
        var watch = new Stopwatch();
        int columns = runs.columns(List.of(experiment)).size();
        System.out.println(
                "columns of the wide experiment (" + columns + "), first: " + watch.read());
        watch = new Stopwatch();
        int rows = runs.page(RunQuery.of(experiment).page(0, 50)).rows().size();
        System.out.println("a page of " + rows + " wide runs, first: " + watch.read());
    }

    private static void time(String what, RunStore runs, RunQuery query, int repeats) {
        double[] clock = new double[repeats];
        double[] cpu = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            var watch = new Stopwatch();
            runs.page(query);
            Stopwatch.Reading reading = watch.read();
            clock[i] = reading.clock();
            cpu[i] = reading.cpu();
        }
        Arrays.sort(clock);
        Arrays.sort(cpu);
        System.out.printf(
                "%s: median %s, least %.1f ms%n",
                what, new Stopwatch.Reading(clock[repeats / 2], cpu[repeats / 2]), clock[0]);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
