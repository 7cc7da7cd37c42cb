package dev.holdfast.data.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Numbers of a sheet as text: as short as exact, and dates as ISO text.
final class CellText {
    private static final long DAY_MILLIS = 86_400_000L;

    /// The day after 9999-12-31.
    private static final double LAST = 2_958_466;

    private CellText() {}

    /// Seventeen digits are what Excel writes of a binary number; the shortest text with the same value is meant.
    static String number(String raw) {
        if (raw.length() < 16) return raw;
        try {
            double value = Double.parseDouble(raw);
            if (!Double.isFinite(value)) return raw;
            String shortest = Double.toString(value);
            String plain = new BigDecimal(shortest).toPlainString();
            if (plain.endsWith(".0")) plain = plain.substring(0, plain.length() - 2);
            return plain.length() > 25 ? shortest : plain;
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /// A serial number as date, time, or both; to the millisecond, which is what a serial number holds. Excel's day 60 of 1900, 29 February, never was.
    static String date(String raw, boolean since1904) {
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!(serial >= 0 && serial < LAST)) return raw;
        long millis = Math.round(serial * DAY_MILLIS);
        long day = millis / DAY_MILLIS;
        LocalTime time = LocalTime.ofNanoOfDay(millis % DAY_MILLIS * 1_000_000L);
        if (!since1904 && day == 60) return "1900-02-29";
        if (!since1904 && day == 0) return time.toString();
        LocalDate date =
                since1904
                        ? LocalDate.of(1904, 1, 1).plusDays(day)
                        : LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
        return time == LocalTime.MIDNIGHT ? date.toString() : full(date.atTime(time));
    }

    private static String full(LocalDateTime time) {
        String text = time.toString();
        return text.length() == 16 ? text + ":00" : text;
    }
}
