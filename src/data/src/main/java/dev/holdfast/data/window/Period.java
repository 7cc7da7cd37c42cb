package dev.holdfast.data.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// A calendar period, with the keys that pandas gives it.
enum Period {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /// By pandas' letter.
    ///
    /// @throws IllegalArgumentException when there is none
    static Period parse(String letter) {
        return switch (letter.strip().toUpperCase(Locale.ROOT)) {
            case "H" -> HOUR;
            case "D" -> DAY;
            case "W", "W-SUN" -> WEEK;
            case "M", "ME" -> MONTH;
            case "Q", "QE" -> QUARTER;
            case "Y", "YE", "A" -> YEAR;
            default -> throw new IllegalArgumentException(letter + " is no period");
        };
    }

    /// When the period that holds the moment began.
    LocalDateTime start(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return switch (this) {
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day.atStartOfDay();
            case WEEK ->
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case QUARTER ->
                    day.withDayOfMonth(1)
                            .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                            .atStartOfDay();
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
        };
    }

    LocalDateTime next(LocalDateTime start) {
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    String key(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        return switch (this) {
            case HOUR -> start.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:00", Locale.ROOT));
            case DAY -> day.toString();
            case WEEK -> day + "/" + day.plusDays(6);
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);
            case YEAR -> String.valueOf(day.getYear());
        };
    }
}
