package dev.holdfast.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that is a second further each time it is read, from noon of 25 November 2026.
public final class TickingClock extends Clock {
    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private final AtomicReference<Instant> next = new AtomicReference<>(NOON);

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("This clock knows UTC only");
    }

    @Override
    public Instant instant() {
        return next.getAndUpdate(now -> now.plusSeconds(1));
    }
}
