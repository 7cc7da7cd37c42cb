package dev.holdfast.app.deployment;

import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.model.ModelVersion;

import org.jspecify.annotations.Nullable;

/// A deployment with the last look at it and the model version that answers, as far as both are known.
record DeploymentRow(
        Deployment deployment,
        @Nullable Probe last,
        @Nullable String modelName,
        @Nullable ModelVersion version) {
    Health health() {
        return last == null ? Health.UNKNOWN : last.health();
    }

    /// "late-arrival v4", or null.
    @Nullable String serves() {
        return version == null ? null : modelName + " v" + version.version();
    }
}
