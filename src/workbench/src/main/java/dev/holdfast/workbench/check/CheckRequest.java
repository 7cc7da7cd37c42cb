package dev.holdfast.workbench.check;

import dev.holdfast.catalog.check.CheckSettings;

import org.jspecify.annotations.Nullable;

/// What to compare: reference and current version, and for which monitor, if any.
public record CheckRequest(
        long projectId,
        @Nullable Long monitorId,
        long referenceVersionId,
        long currentVersionId,
        CheckSettings settings) {}
