package dev.holdfast.catalog.deployment;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// A model version that answers somewhere. `servedName` is the model's name on the server (V2 only, else empty). `trainingVersionId`
/// and `logDatasetId` are what a check compares.
public record Deployment(
        long id,
        long projectId,
        String name,
        URI url,
        Protocol protocol,
        String servedName,
        @Nullable Long modelVersionId,
        @Nullable Long trainingVersionId,
        @Nullable Long logDatasetId,
        Duration probeEvery,
        Instant created) {}
