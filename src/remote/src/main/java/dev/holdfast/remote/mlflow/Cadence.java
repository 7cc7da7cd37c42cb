package dev.holdfast.remote.mlflow;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// When the last complete sweep began and how long it took; says when the next is due. Sweeps may
/// take up about a fiftieth of the time, come no more often than once a minute, and at least once a day.
record Cadence(Instant began, Duration took) {
    static final String CURSOR = "sweep.last";
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    static Cadence of(String cursor) {
        String[] parts = cursor.split(" ", 2);
        try {
            if (parts.length == 2)
                return new Cadence(Instant.parse(parts[0]), Duration.parse(parts[1]));
        } catch (DateTimeParseException e) {
            return new Cadence(Instant.EPOCH, Duration.ZERO);
        }
        return new Cadence(Instant.EPOCH, Duration.ZERO);
    }

    String cursor() {
        return began + " " + took;
    }

    boolean due(Instant now) {
        Duration pause = took.multipliedBy(50);
        if (pause.compareTo(SHORTEST) < 0) pause = SHORTEST;
        if (pause.compareTo(LONGEST) > 0) pause = LONGEST;
        return !now.isBefore(began.plus(pause)) || now.isBefore(began);
    }
}
