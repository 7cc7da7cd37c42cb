package dev.holdfast.catalog.check;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Raised when a check finds drift; closed by a decision with its reason.
public record Alarm(
        long id,
        long projectId,
        long checkId,
        Instant raised,
        String sentence,
        AlarmState state,
        String decision,
        String reason,
        @Nullable Instant decided) {}
