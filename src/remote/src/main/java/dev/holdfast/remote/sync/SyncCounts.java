package dev.holdfast.remote.sync;

import java.time.Duration;

/// What a sync saw and changed here, by count. `complete` when it saw everything the remote has.
public record SyncCounts(
        long seen, long added, long changed, long gone, boolean complete, Duration took) {}
