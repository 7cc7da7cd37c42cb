package dev.holdfast.catalog.check;

import org.jspecify.annotations.Nullable;

/// A standing question: does what arrives in `currentDatasetId` still look like `referenceVersionId`? The newest version is the current window.
public record Monitor(
        long id,
        long projectId,
        String name,
        long referenceVersionId,
        long currentDatasetId,
        @Nullable Long deploymentId,
        CheckSettings settings) {
    public Monitor withSettings(CheckSettings other) {
        return new Monitor(
                id, projectId, name, referenceVersionId, currentDatasetId, deploymentId, other);
    }
}
