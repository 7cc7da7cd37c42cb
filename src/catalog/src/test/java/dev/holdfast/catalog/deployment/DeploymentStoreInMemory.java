package dev.holdfast.catalog.deployment;

import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Deployments that are forgotten at the end.
public final class DeploymentStoreInMemory implements DeploymentStore {
    private final Shelf<Deployment> deployments;
    private final List<Probe> probes = new CopyOnWriteArrayList<>();
    private final Changes changes;

    public DeploymentStoreInMemory(Changes changes) {
        this.changes = changes;
        deployments = new Shelf<>(Subject.DEPLOYMENT, changes);
    }

    @Override
    public void save(Deployment deployment) {
        deployments.put(deployment.id(), deployment);
    }

    @Override
    public Optional<Deployment> find(long id) {
        return deployments.find(id);
    }

    @Override
    public List<Deployment> inProject(long projectId) {
        return deployments.where(
                d -> d.projectId() == projectId, Comparator.comparing(Deployment::name));
    }

    @Override
    public List<Deployment> all() {
        return deployments.where(d -> true, Comparator.comparing(Deployment::name));
    }

    @Override
    public void delete(long id) {
        probes.removeIf(p -> p.deploymentId() == id);
        deployments.remove(id);
    }

    @Override
    public void add(Probe probe) {
        probes.add(probe);
        changes.announce(new Change(Subject.DEPLOYMENT, probe.deploymentId()));
    }

    @Override
    public List<Probe> probes(long deploymentId, Instant since) {
        return probes.stream()
                .filter(p -> p.deploymentId() == deploymentId && !p.at().isBefore(since))
                .sorted(Comparator.comparing(Probe::at))
                .toList();
    }

    @Override
    public Optional<Probe> lastProbe(long deploymentId) {
        return Optional.of(probes(deploymentId, Instant.EPOCH))
                .filter(found -> !found.isEmpty())
                .map(List::getLast);
    }

    @Override
    public Optional<Probe> lastFailure(long deploymentId) {
        return probes(deploymentId, Instant.EPOCH).reversed().stream()
                .filter(p -> p.health() != Health.READY)
                .findFirst();
    }
}
