package dev.holdfast.catalog.model;

import dev.holdfast.catalog.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// One version of a registered model. `runExternalId` is the run that made it, as the tracker names it; empty where none is known.
/// `stage` is MLflow's old stage or empty; `status` is READY, PENDING_REGISTRATION or FAILED_REGISTRATION.
public record ModelVersion(
        long id,
        long modelId,
        String version,
        String description,
        String status,
        String stage,
        String source,
        String runExternalId,
        Map<String, String> tags,
        @Nullable Instant created,
        @Nullable Instant updated,
        @Nullable Origin origin) {
    public ModelVersion {
        tags = Map.copyOf(tags);
    }

    /// The same version once the remote no longer has it.
    public ModelVersion gone() {
        return new ModelVersion(
                id,
                modelId,
                version,
                description,
                status,
                stage,
                source,
                runExternalId,
                tags,
                created,
                updated,
                origin == null ? null : origin.gone());
    }
}
