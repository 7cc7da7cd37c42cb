package dev.holdfast.worker;

import java.time.Duration;

/// Durations as they are spoken.
final class Spoken {
    private Spoken() {}

    static String duration(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < 120) return seconds == 1 ? "a second" : seconds + " seconds";
        long minutes = seconds / 60;
        return minutes < 120 ? minutes + " minutes" : minutes / 60 + " hours";
    }
}
