package dev.holdfast.catalog.data;

import java.time.Instant;

/// A named table of which there are versions.
public record Dataset(long id, long projectId, String name, Instant created) {}
