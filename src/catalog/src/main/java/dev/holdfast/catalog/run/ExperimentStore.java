package dev.holdfast.catalog.run;

import java.util.List;
import java.util.Optional;

/// Keeps experiments. Methods block; call them from a background task.
public interface ExperimentStore {
    /// Adds the experiment, or replaces the one with its id.
    void save(Experiment experiment);

    Optional<Experiment> find(long id);

    Optional<Experiment> synced(long connectionId, String externalId);

    /// The project's experiments, by name.
    List<Experiment> inProject(long projectId);
}
