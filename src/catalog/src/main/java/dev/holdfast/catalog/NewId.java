package dev.holdfast.catalog;

import java.util.concurrent.atomic.AtomicLong;

/// Makes identifiers that sort by time and need no store to hand them out: milliseconds since 2020
/// in the upper bits, a counter below. They stay unique in one process and are all but certain to
/// stay so between two desks.
public final class NewId {
    private static final long EPOCH = 1_577_836_800_000L;
    private static final int COUNTER_BITS = 20;
    private static final AtomicLong LAST = new AtomicLong(floor() | (System.nanoTime() & 0x3FFFF));

    private NewId() {}

    /// A number greater than every one this process has handed out before.
    public static long next() {
        return LAST.updateAndGet(last -> Math.max(last + 1, floor()));
    }

    private static long floor() {
        return (System.currentTimeMillis() - EPOCH) << COUNTER_BITS;
    }
}
