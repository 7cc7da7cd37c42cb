package dev.holdfast.catalog.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps deployments and what probes found. Methods block; call them from a background task.
public interface DeploymentStore {
    void save(Deployment deployment);

    Optional<Deployment> find(long id);

    List<Deployment> inProject(long projectId);

    List<Deployment> all();

    void delete(long id);

    void add(Probe probe);

    /// Probes since a moment, oldest first.
    List<Probe> probes(long deploymentId, Instant since);

    Optional<Probe> lastProbe(long deploymentId);

    Optional<Probe> lastFailure(long deploymentId);
}
