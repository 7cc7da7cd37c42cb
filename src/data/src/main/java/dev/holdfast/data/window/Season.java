package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;

/// What comes back in time: moments of one season are compared with each other.
enum Season {
    MONTH,
    WEEKDAY,
    HOUR;

    /// @throws Trouble when there is no such season
    static Season parse(String text) {
        return Arrays.stream(values())
                .filter(season -> season.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "There is no season called %s.".formatted(text),
                                        "Windows can be matched by the calendar only.",
                                        "Seasons: month, weekday, hour."));
    }

    /// From 1 on, the same for moments of the same season.
    int of(LocalDateTime moment) {
        return switch (this) {
            case MONTH -> moment.getMonthValue();
            case WEEKDAY -> moment.getDayOfWeek().getValue();
            case HOUR -> moment.getHour() + 1;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
