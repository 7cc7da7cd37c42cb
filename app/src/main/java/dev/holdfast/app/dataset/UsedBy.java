package dev.holdfast.app.dataset;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.workbench.Desk;

import java.util.List;
import java.util.Objects;

/// What stands on a version of a dataset.
record UsedBy(List<Check> checks, List<Monitor> monitors, List<Deployment> deployments) {
    static final UsedBy NOTHING = new UsedBy(List.of(), List.of(), List.of());
    private static final int CHECKS_LOOKED_AT = 200;

    UsedBy {
        checks = List.copyOf(checks);
        monitors = List.copyOf(monitors);
        deployments = List.copyOf(deployments);
    }

    /// Blocks: reads the stores.
    static UsedBy of(Dataset dataset, DatasetVersion version, Desk.Stores stores) {
        return new UsedBy(
                stores.checks().inProject(dataset.projectId(), CHECKS_LOOKED_AT).stream()
                        .filter(
                                check ->
                                        check.referenceVersionId() == version.id()
                                                || check.currentVersionId() == version.id())
                        .toList(),
                stores.checks().monitors(dataset.projectId()).stream()
                        .filter(
                                monitor ->
                                        monitor.referenceVersionId() == version.id()
                                                || monitor.currentDatasetId() == dataset.id())
                        .toList(),
                stores.deployments().inProject(dataset.projectId()).stream()
                        .filter(
                                deployment ->
                                        Objects.equals(deployment.trainingVersionId(), version.id())
                                                || Objects.equals(
                                                        deployment.logDatasetId(), dataset.id()))
                        .toList());
    }

    boolean nothing() {
        return checks.isEmpty() && monitors.isEmpty() && deployments.isEmpty();
    }
}
