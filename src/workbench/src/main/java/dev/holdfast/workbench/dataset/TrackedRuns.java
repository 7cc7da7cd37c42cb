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
import java.util.List;
import java.util.Optional;

/// Keeps runs found on disk. An experiment of the same name that came from no connection takes them, and a run that is there already
/// is replaced: the same folder may be brought in again.
record TrackedRuns(ExperimentStore experiments, RunStore runs, Clock clock) {
    private static final int AT_ONCE = 1_000;

    RunsOutcome keep(long projectId, FoundRuns found, Progress progress) {
        List<Long> kept = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        long before = 0;
        for (FoundExperiment experiment : found.experiments()) {
            Experiment home = home(projectId, experiment);
            experiments.save(home);
            kept.add(home.id());
            before += add(home, experiment, ids, progress);
        }
        return new RunsOutcome(kept, ids, before, found.notes());
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
    private long add(Experiment home, FoundExperiment found, List<Long> ids, Progress progress) {
        long before = 0;
        List<Run> batch = new ArrayList<>();
        List<FoundRun> sources = new ArrayList<>();
        for (FoundRun run : found.runs()) {
            Optional<Run> known = runs.withExternalId(home.id(), run.externalId());
            if (known.isPresent()) before++;
            long id = known.map(Run::id).orElseGet(NewId::next);
            ids.add(id);
            sources.add(run);
            batch.add(run(id, home.id(), run));
            if (batch.size() == AT_ONCE) flush(batch, sources, progress);
        }
        flush(batch, sources, progress);
        return before;
    }

    private void flush(List<Run> batch, List<FoundRun> sources, Progress progress) {
        progress.check();
        runs.save(batch);
        for (int i = 0; i < batch.size(); i++)
            for (MetricSeries series : sources.get(i).histories())
                runs.saveHistory(batch.get(i).id(), series);
        progress.report(batch.size(), -1, "runs", "Keeping");
        batch.clear();
        sources.clear();
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
