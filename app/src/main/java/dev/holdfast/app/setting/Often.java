package dev.holdfast.app.setting;

import java.time.Duration;
import java.util.Arrays;

/// How often a connection is synced by itself.
enum Often {
    BY_HAND(0),
    MINUTE(1),
    FIVE_MINUTES(5),
    QUARTER(15),
    HOUR(60),
    DAY(24 * 60);

    private final Duration every;

    Often(long minutes) {
        every = Duration.ofMinutes(minutes);
    }

    Duration every() {
        return every;
    }

    /// The choice nearest above, since the command line takes any number of minutes.
    static Often of(Duration every) {
        return Arrays.stream(values())
                .filter(often -> often.every.compareTo(every) >= 0)
                .findFirst()
                .orElse(DAY);
    }
}
