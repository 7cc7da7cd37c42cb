package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// How rows are cut into windows.
public sealed interface Chunking {
    /// So many rows each; what is left over makes a shorter one.
    record Size(int rows) implements Chunking {}

    /// So many windows of equal size; what is left over makes one more.
    record Number(int chunks) implements Chunking {}

    /// One for each calendar period in which there are rows.
    record ByPeriod(Period period) implements Chunking {}

    /// `size:5000`, `number:10` or `period:W` (H, D, W, M, Q, Y; weeks end on Sunday).
    ///
    /// @throws Trouble when it is none of these
    static Chunking parse(String text) {
        String[] parts = text.split(":", 2);
        try {
            if (parts.length == 2)
                switch (parts[0]) {
                    case "size" -> {
                        return new Size(positive(parts[1]));
                    }
                    case "number" -> {
                        return new Number(positive(parts[1]));
                    }
                    case "period" -> {
                        return new ByPeriod(Period.parse(parts[1]));
                    }
                    default -> {}
                }
        } catch (IllegalArgumentException e) {
            throw unknown(text, e);
        }
        throw unknown(text, null);
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text.strip());
        if (number < 1) throw new IllegalArgumentException(text + " is not positive");
        return number;
    }

    private static Trouble unknown(String text, @Nullable Exception cause) {
        return new Trouble(
                "%s says no way to cut rows into windows.".formatted(text),
                "It is neither a size, a number nor a period.",
                "Examples: size:5000, number:10, period:W (H, D, W, M, Q, Y).",
                cause);
    }

    /// The windows of a table, in order. @throws Trouble when periods are asked for without times
    default List<Chunk> of(WindowTable table, String period) {
        return switch (this) {
            case Size(int rows) -> bySize(table, period, rows);
            case Number(int chunks) -> bySize(table, period, Math.max(1, table.rows() / chunks));
            case ByPeriod(Period unit) -> byPeriod(table, period, unit);
        };
    }

    private static List<Chunk> bySize(WindowTable table, String period, int size) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < table.rows(); from += size) {
            int to = Math.min(from + size, table.rows());
            String key = "[%d:%d]".formatted(from, to - 1);
            String start = table.hasTime() ? iso(table.time(from)) : null;
            String end = table.hasTime() ? iso(table.time(to - 1)) : null;
            chunks.add(new Chunk(table, key, chunks.size(), from, to, start, end, period));
        }
        return chunks;
    }

    private static List<Chunk> byPeriod(WindowTable table, String period, Period unit) {
        if (!table.hasTime())
            throw new Trouble(
                    "Could not cut rows into periods.",
                    "No column of times was named.",
                    "Name one with --time, or cut by size or number.");
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < table.rows() && !Double.isNaN(table.time(from)); ) {
            LocalDateTime start = unit.start(moment(table.time(from)));
            LocalDateTime next = unit.next(start);
            int to = from + 1;
            while (to < table.rows() && moment(table.time(to)).isBefore(next)) to++;
            chunks.add(
                    new Chunk(
                            table,
                            unit.key(start),
                            chunks.size(),
                            from,
                            to,
                            iso(start),
                            iso(next.minusNanos(1)),
                            period));
            from = to;
        }
        return chunks;
    }

    private static @Nullable String iso(double microseconds) {
        return Double.isNaN(microseconds) ? null : iso(moment(microseconds));
    }

    /// As Python writes moments: no fraction, six digits, or nine.
    private static String iso(LocalDateTime moment) {
        String whole = moment.withNano(0).format(Period.SECONDS);
        int nanos = moment.getNano();
        if (nanos == 0) return whole;
        return nanos % 1000 == 0
                ? "%s.%06d".formatted(whole, nanos / 1000)
                : "%s.%09d".formatted(whole, nanos);
    }

    private static LocalDateTime moment(double microseconds) {
        if (Double.isNaN(microseconds)) return LocalDateTime.MAX;
        long micros = (long) microseconds;
        try {
            return LocalDateTime.ofEpochSecond(
                    Math.floorDiv(micros, 1_000_000L),
                    (int) Math.floorMod(micros, 1_000_000L) * 1000,
                    ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalStateException("A time lies outside all calendars", e);
        }
    }
}
