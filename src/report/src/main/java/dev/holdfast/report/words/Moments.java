package dev.holdfast.report.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as people say them, seen from the clock's now and zone.
public record Moments(Clock clock) {
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter DAY_OF_WEEK = format("EEE HH:mm");
    private static final DateTimeFormatter NEW_DAY = format("EEE d MMM");
    private static final DateTimeFormatter DAY = format("d MMM");
    private static final DateTimeFormatter DAY_AND_YEAR = format("d MMM uuuu");
    private static final DateTimeFormatter LONG = format("d MMMM uuuu");
    private static final DateTimeFormatter LONG_TIME = format("d MMMM uuuu, HH:mm zzz");

    /// "today 11:53", "Sun 14:15" within six days, "9 Nov", "9 Nov 2024".
    public String brief(Instant moment) {
        ZonedDateTime then = moment.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        LocalDate day = then.toLocalDate();
        if (day.equals(today)) return "today " + TIME.format(then);
        if (day.isBefore(today) && day.isAfter(today.minusDays(7))) return DAY_OF_WEEK.format(then);
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(then);
    }

    /// "11:53".
    public String time(Instant moment) {
        return TIME.format(moment.atZone(clock.getZone()));
    }

    /// "11:53", at midnight the day that begins: "Sun 9 Nov".
    public String timeOrDay(Instant moment) {
        ZonedDateTime then = moment.atZone(clock.getZone());
        return (then.toLocalTime().equals(LocalTime.MIDNIGHT) ? NEW_DAY : TIME).format(then);
    }

    /// "23 November 2026".
    public String date(Instant moment) {
        return LONG.format(moment.atZone(clock.getZone()));
    }

    /// "23 November 2026, 11:53 UTC".
    public String dateAndTime(Instant moment) {
        String text = LONG_TIME.format(moment.atZone(clock.getZone()));
        return text.endsWith(" Z") ? text.substring(0, text.length() - 1) + "UTC" : text;
    }

    /// ISO 8601 with offset, for hover and exports.
    public String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(clock.getZone()).withNano(0));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
