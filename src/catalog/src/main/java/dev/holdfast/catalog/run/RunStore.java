package dev.holdfast.catalog.run;

import dev.holdfast.catalog.Page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps runs and their metric histories. Methods block; call them from a background task.
public interface RunStore {
    /// Adds runs, or replaces those with the same ids: all of them or none. Their experiments must be there, and a run stays in its
    /// experiment.
    ///
    /// @throws dev.holdfast.catalog.Trouble where that is not so
    void save(Collection<Run> runs);

    Optional<Run> find(long id);

    Optional<Run> withExternalId(long experimentId, String externalId);

    /// The run with that external id, whichever of the project's experiments it is in.
    Optional<Run> inProject(long projectId, String externalId);

    Page<Run> page(RunQuery query);

    /// The keys in use, attributes excepted, by family and name.
    List<RunColumn> columns(List<Long> experimentIds);

    /// How many runs that are neither deleted nor gone.
    long count(long experimentId);

    /// Replaces the history of one metric of one run.
    default void saveHistory(long runId, MetricSeries series) {
        saveHistories(Map.of(runId, List.of(series)));
    }

    /// Replaces the histories of these metrics of these runs: all of them or none.
    ///
    /// @throws dev.holdfast.catalog.Trouble where a run is missing
    void saveHistories(Map<Long, List<MetricSeries>> byRun);

    /// The last value of each history with points that is kept of a run, by metric. Reads no points.
    Map<String, Double> historyEnds(long runId);

    /// The history of one metric, empty where none was kept.
    Optional<MetricSeries> history(long runId, String metric);
}
