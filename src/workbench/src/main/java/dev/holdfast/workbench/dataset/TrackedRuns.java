package dev.holdfast.workbench.dataset;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.FoundExperiment;
import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.FoundRuns;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStore;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps runs found on disk. An experiment of the same name that came from no connection takes them, and a run that is there already
/// is replaced: the same folder may be brought in again.
record TrackedRuns(ExperimentStore experiments, RunStore runs, Clock clock) {
    private static final int AT_ONCE = 500;

    /// Is cancelled between two runs; the caller undoes what was saved before.
    RunsOutcome keep(long projectId, FoundRuns found, Progress progress) {
        long total = found.experiments().stream().mapToLong(e -> e.runs().size()).sum();
        List<Long> kept = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        long before = 0;
        for (FoundExperiment experiment : found.experiments()) {
            Experiment home = home(projectId, experiment);
            experiments.save(home);
            kept.add(home.id());
            for (var some : portions(experiment.runs())) {
                before += add(home, some, ids, progress);
                progress.report(ids.size(), total, "runs", "Keeping");
            }
        }
        return new RunsOutcome(kept, ids, before, found.notes());
    }

    private static List<List<FoundRun>> portions(List<FoundRun> runs) {
        List<List<FoundRun>> portions = new ArrayList<>();
        for (int from = 0; from < runs.size(); from += AT_ONCE)
            portions.add(runs.subList(from, Math.min(from + AT_ONCE, runs.size())));
        return portions;
    }

    private Experiment home(long projectId, FoundExperiment found) {
        Optional<Experiment> same =
                experiments.inProject(projectId).stream()
                        .filter(e -> e.origin() == null && e.name().equals(found.name()))
                        .findFirst();
        var created = found.created();
        return new Experiment(
                same.map(Experiment::id).orElseGet(NewId::next),
                projectId,
                found.name(),
                created != null ? created : same.map(Experiment::created).orElse(clock.instant()),
                found.deleted(),
                found.tags(),
                null);
    }

    /// Adds the runs and returns how many of them were there before.
    private long add(Experiment home, List<FoundRun> found, List<Long> ids, Progress progress) {
        long before = 0;
        List<Run> batch = new ArrayList<>();
        Map<Long, List<MetricSeries>> histories = new LinkedHashMap<>();
        for (FoundRun run : found) {
            progress.check();
            Optional<Run> known = runs.withExternalId(home.id(), run.externalId());
            if (known.isPresent()) before++;
            long id = known.map(Run::id).orElseGet(NewId::next);
            ids.add(id);
            batch.add(run(id, home.id(), run));
            histories.put(id, run.histories());
        }
        runs.save(batch);
        runs.saveHistories(histories);
        return before;
    }

    private static Run run(long id, long experimentId, FoundRun found) {
        return new Run(
                id,
                experimentId,
                found.externalId(),
                found.name(),
                found.status(),
                found.started(),
                found.ended(),
                found.params(),
                found.last(),
                found.tags(),
                List.of(),
                found.deleted(),
                Presence.PRESENT);
    }
}
