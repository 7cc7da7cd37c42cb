package dev.holdfast.workbench.connection;

import java.time.Duration;

/// What a sync changed here, by count.
public record SyncOutcome(
        long seen, long added, long changed, long gone, boolean complete, Duration took) {}
