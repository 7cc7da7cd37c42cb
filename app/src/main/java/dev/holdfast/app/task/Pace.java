package dev.holdfast.app.task;

import dev.holdfast.catalog.job.Job;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// How fast jobs go, from what they report between two looks. Rates are units a second, smoothed.
final class Pace {
    private static final double NEWEST = 0.3;
    private static final long SHORTEST_MILLIS = 200;

    private record Look(long done, long millis, double rate) {}

    private final Map<Long, Look> last = new HashMap<>();
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /// Notes how far a job is; its rate once there were two looks.
    OptionalDouble look(Job job) {
        long now = clock.millis();
        Look before = last.get(job.id());
        if (before == null) {
            last.put(job.id(), new Look(job.done(), now, Double.NaN));
            return OptionalDouble.empty();
        }
        long millis = now - before.millis();
        if (millis < SHORTEST_MILLIS) return known(before.rate());
        double rate = Math.max(0, (job.done() - before.done()) * 1000.0 / millis);
        double smooth =
                Double.isNaN(before.rate()) ? rate : before.rate() * (1 - NEWEST) + rate * NEWEST;
        last.put(job.id(), new Look(job.done(), now, smooth));
        return known(smooth);
    }

    /// How long until the job is done at its rate; empty when nobody can say.
    java.util.Optional<Duration> left(Job job) {
        Look seen = last.get(job.id());
        if (seen == null || job.total() <= 0 || Double.isNaN(seen.rate()) || seen.rate() <= 0)
            return java.util.Optional.empty();
        return java.util.Optional.of(
                Duration.ofMillis((long) ((job.total() - job.done()) * 1000.0 / seen.rate())));
    }

    private static OptionalDouble known(double rate) {
        return Double.isNaN(rate) ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }
}
