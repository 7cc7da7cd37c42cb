package dev.holdfast.catalog.run;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// Reads and writes what a column is compared with: a number, or a text in quotes.
final class FilterValue {
    private static final double EXACT = 1e15;

    private FilterValue() {}

    static Object of(RunKey key, FilterTokens tokens) {
        FilterToken token = tokens.next();
        Object value =
                switch (token.kind()) {
                    case WORD -> number(token.text());
                    case TEXT -> text(key, token.text());
                    case NAME, OPERATOR, OPEN, CLOSE, COMMA, END -> null;
                };
        if (value == null) throw tokens.unexpected(expected(key));
        tokens.skip();
        return value;
    }

    private static String expected(RunKey key) {
        if (!key.numeric()) return "a text in quotes or a number";
        return time(key) ? "milliseconds since 1970 or a date such as \"2026-11-25\"" : "a number";
    }

    private static boolean time(RunKey key) {
        return key.family() == RunKey.Family.ATTRIBUTE && key.name().endsWith("_time");
    }

    private static @Nullable Double number(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                double value = CellOrder.number(text);
                yield Double.isNaN(value) ? null : value;
            }
        };
    }

    private static @Nullable Object text(RunKey key, String text) {
        if (key.numeric()) return time(key) ? millis(text) : null;
        return key.equals(RunKey.attribute("status")) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static @Nullable Double millis(String text) {
        try {
            return (double) instant(text.strip().replace(' ', 'T')).toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException noDate) {
            return null;
        }
    }

    private static Instant instant(String text) {
        if (text.length() <= 10)
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        String time = text.substring(10);
        boolean zoned = time.indexOf('Z') >= 0 || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    static String written(Object value) {
        return value instanceof Double number ? number(number) : quoted(String.valueOf(value));
    }

    private static String number(double value) {
        if (Double.isNaN(value)) return "nan";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        boolean minusZero = value == 0 && 1 / value < 0;
        return whole && !minusZero ? Long.toString((long) value) : Double.toString(value);
    }

    static String quoted(String text) {
        boolean single = text.indexOf('"') >= 0 && text.indexOf('\'') < 0;
        return single ? "'" + text + "'" : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
