package dev.holdfast.report.words;

import java.time.Duration;
import java.util.Locale;

/// Bytes and times as text.
public final class Sizes {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};

    private Sizes() {}

    /// Bytes in steps of 1,000: "812 B", "18.4 MB".
    public static String bytes(long n) {
        double left = n;
        int unit = 0;
        while (Math.abs(left) >= 999.95 && unit < UNITS.length - 1) {
            left /= 1000;
            unit++;
        }
        return Numbers.with(Numbers.fixed(left, unit == 0 ? 0 : 1), UNITS[unit]);
    }

    /// "12 ms", "0.9 s", "2:09", "1:04:30", "3 d 4 h".
    public static String duration(Duration time) {
        long millis = time.toMillis();
        if (millis < 100) return Numbers.with(Long.toString(millis), "ms");
        if (millis < 59_950) return Numbers.with(Numbers.fixed(millis / 1000.0, 1), "s");
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 3600)
            return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        if (seconds < 86_400)
            return String.format(
                    Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        return Numbers.with(Long.toString(seconds / 86_400), "d")
                + " "
                + Numbers.with(Long.toString(seconds / 3600 % 24), "h");
    }
}
