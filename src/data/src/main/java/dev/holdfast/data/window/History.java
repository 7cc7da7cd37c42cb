package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A reference and what came after it as one history: its rows one after the other, and its windows in order of time.
final class History {
    private final WindowTable before;
    private final WindowTable after;
    private final List<Chunk> windows = new ArrayList<>();
    private final int ofReference;
    private final RowSet reference;

    History(WindowTable before, WindowTable after, Chunking cut) {
        this.before = before;
        this.after = after;
        windows.addAll(cut.of(before, WindowPair.REFERENCE));
        ofReference = windows.size();
        windows.addAll(cut.of(after, WindowPair.ANALYSIS));
        reference = RowSet.range(0, before.rows());
        if (ofReference == 0 || ofReference == windows.size())
            throw new Trouble(
                    "There is no history to replay.",
                    "The %s has no rows.".formatted(ofReference == 0 ? "reference" : "analysis"),
                    "Give two files with rows.");
    }

    /// All rows of the reference.
    RowSet reference() {
        return reference;
    }

    /// Those of the reference first.
    List<Chunk> windows() {
        return windows;
    }

    /// How many of the windows are the reference's.
    int ofReference() {
        return ofReference;
    }

    RowSet rows(int window) {
        Chunk chunk = windows.get(window);
        int first = chunk.isReference() ? 0 : before.rows();
        return RowSet.range(first + chunk.from(), first + chunk.to());
    }

    int rows() {
        return before.rows() + after.rows();
    }

    /// Which season a row lies in; 0 where its time is missing. @throws Trouble without times
    int season(int row, Season season) {
        if (!before.hasTime())
            throw new Trouble(
                    "Could not find the same %s.".formatted(season.word()),
                    "No column of times was named.",
                    "Name one with --time.");
        boolean early = row < before.rows();
        double micros = early ? before.time(row) : after.time(row - before.rows());
        if (Double.isNaN(micros)) return 0;
        long seconds = Math.floorDiv((long) micros, 1_000_000L);
        return season.of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    }

    /// The cells of a column as numbers, NaN where missing.
    double[] numbers(String column) {
        double[] first = before.numbers(column);
        double[] all = Arrays.copyOf(first, rows());
        System.arraycopy(after.numbers(column), 0, all, first.length, after.rows());
        return all;
    }

    /// The cells of a column as text, null where missing.
    @Nullable String[] texts(String column) {
        @Nullable String[] first = before.texts(column);
        @Nullable String[] all = Arrays.copyOf(first, rows());
        System.arraycopy(after.texts(column), 0, all, first.length, after.rows());
        return all;
    }

    boolean has(String column) {
        return before.has(column) && after.has(column);
    }
}
