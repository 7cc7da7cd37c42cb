package dev.holdfast.catalog.run;

import dev.holdfast.catalog.Origin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps experiments as long as the test runs.
public final class ExperimentStoreInMemory implements ExperimentStore {
    private final Map<Long, Experiment> experiments = new ConcurrentHashMap<>();

    @Override
    public void save(Experiment experiment) {
        experiments.put(experiment.id(), experiment);
    }

    @Override
    public Optional<Experiment> find(long id) {
        return Optional.ofNullable(experiments.get(id));
    }

    @Override
    public Optional<Experiment> synced(long connectionId, String externalId) {
        return experiments.values().stream()
                .filter(experiment -> isFrom(experiment.origin(), connectionId, externalId))
                .findFirst();
    }

    private static boolean isFrom(Origin origin, long connectionId, String externalId) {
        return origin != null
                && origin.connectionId() == connectionId
                && origin.externalId().equals(externalId);
    }

    @Override
    public List<Experiment> inProject(long projectId) {
        return experiments.values().stream()
                .filter(experiment -> experiment.projectId() == projectId)
                .sorted(Comparator.comparing(Experiment::name).thenComparing(Experiment::id))
                .toList();
    }
}
