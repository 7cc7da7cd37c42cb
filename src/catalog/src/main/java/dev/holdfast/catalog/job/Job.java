package dev.holdfast.catalog.job;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Work in the background. `done` of `total` units (`total` 0 = unknown); `note` says what it is doing; `failure` what went wrong, why and what to do, else
/// empty. `resume` is what a job needs to go on after a restart, or empty when it cannot.
public record Job(
        long id,
        String kind,
        String title,
        JobState state,
        long done,
        long total,
        String unit,
        String note,
        String failure,
        Instant created,
        @Nullable Instant ended,
        String resume) {}
