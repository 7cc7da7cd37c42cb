package dev.holdfast.data.table;

import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.data.ShownName;
import dev.holdfast.data.column.ColumnFormat;
import dev.holdfast.data.column.ContentHash;
import dev.holdfast.data.column.ParsedCell;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Row;

import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Reads the cells of one column as what the column holds, hands them to the engine and hashes them. Cells that do
/// not fit, which happens only when the user chose the type, count as missing and are told.
final class CellReader {
    private final String name;
    private final ColumnFormat format;
    private final ContentHash hash = new ContentHash();
    private final String[] recent = new String[256];
    private long unfit;
    private @Nullable String firstUnfit;
    private long firstLine;

    CellReader(String name, ColumnFormat format) {
        this.name = name;
        this.format = format;
    }

    DuckDBColumnType engineType() {
        return engineType(format.type());
    }

    static DuckDBColumnType engineType(ColumnType type) {
        return switch (type) {
            case NUMBER -> DuckDBColumnType.DOUBLE;
            case INTEGER -> DuckDBColumnType.BIGINT;
            case BOOLEAN -> DuckDBColumnType.BOOLEAN;
            case DATE -> DuckDBColumnType.DATE;
            case TIMESTAMP -> DuckDBColumnType.TIMESTAMP;
            case CATEGORY, TEXT -> DuckDBColumnType.VARCHAR;
        };
    }

    void take(Row row, int cell, DuckDBWritableVector vector, long at) throws SQLException {
        int from = row.from(cell);
        int to = row.to(cell);
        if (from == to) {
            nothing(vector, at);
            return;
        }
        char[] text = row.text();
        switch (format.type()) {
            case NUMBER -> {
                double value = ParsedCell.number(format, text, from, to);
                if (Double.isNaN(value)) unfit(row, cell, vector, at);
                else {
                    vector.setDouble(at, value);
                    hash.number(value);
                }
            }
            case INTEGER -> {
                long value = ParsedCell.whole(text, from, to);
                if (value == Long.MIN_VALUE) unfit(row, cell, vector, at);
                else {
                    vector.setLong(at, value);
                    hash.whole(value);
                }
            }
            case BOOLEAN -> {
                int value = ParsedCell.truth(text, from, to);
                if (value < 0) unfit(row, cell, vector, at);
                else {
                    vector.setBoolean(at, value == 1);
                    hash.truth(value == 1);
                }
            }
            case DATE, TIMESTAMP -> time(row, cell, vector, at);
            case CATEGORY, TEXT -> {
                String value = text(text, from, to);
                vector.setString(at, value);
                hash.text(value);
            }
        }
    }

    private void time(Row row, int cell, DuckDBWritableVector vector, long at) throws SQLException {
        long micros = ParsedCell.time(format, row.text(), row.from(cell), row.to(cell));
        if (micros == Long.MIN_VALUE) {
            unfit(row, cell, vector, at);
            return;
        }
        long day = Math.floorDiv(micros, 86_400_000_000L);
        if (format.type() == ColumnType.DATE) {
            vector.setDate(at, LocalDate.ofEpochDay(day));
            hash.date(day);
            return;
        }
        int nanos = (int) Math.floorMod(micros, 1_000_000L) * 1000;
        vector.setTimestamp(
                at,
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), nanos, ZoneOffset.UTC));
        hash.time(micros);
    }

    /// The same few texts come again and again: keep one copy of each.
    private String text(char[] text, int from, int to) {
        int length = to - from;
        if (length > 32) return new String(text, from, length);
        int h = length;
        for (int i = from; i < to; i++) h = h * 31 + text[i];
        int slot = (h ^ h >>> 8 ^ h >>> 16) & 255;
        String kept = recent[slot];
        if (kept != null && kept.length() == length) {
            int i = 0;
            while (i < length && kept.charAt(i) == text[from + i]) i++;
            if (i == length) return kept;
        }
        return recent[slot] = new String(text, from, length);
    }

    private void nothing(DuckDBWritableVector vector, long at) throws SQLException {
        vector.setNull(at);
        hash.missing();
    }

    private void unfit(Row row, int cell, DuckDBWritableVector vector, long at)
            throws SQLException {
        boolean word =
                format.words() && ParsedCell.missing(row.text(), row.from(cell), row.to(cell));
        if (!word && unfit++ == 0) {
            firstUnfit = row.cell(cell);
            firstLine = row.line();
        }
        nothing(vector, at);
    }

    void tell(Notes notes) {
        if (unfit > 0)
            notes.say(
                    (unfit == 1
                                    ? "Column %s: %d cell is not of type %s and counts as missing"
                                            + " (%s on line %d)."
                                    : "Column %s: %d cells are not of type %s and count as missing"
                                            + " (first: %s on line %d).")
                            .formatted(
                                    ShownName.excerpt(name, 60),
                                    unfit,
                                    format.type().name().toLowerCase(java.util.Locale.ROOT),
                                    ShownName.excerpt(firstUnfit == null ? "" : firstUnfit, 40),
                                    firstLine));
    }

    byte[] digest() {
        return hash.digest();
    }
}
