package dev.holdfast.catalog.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// From when to when an alias pointed to a version, as far as Holdfast saw it; `until` is null while it does.
public record AliasSpan(
        long modelId, String alias, String version, Instant from, @Nullable Instant until) {}
