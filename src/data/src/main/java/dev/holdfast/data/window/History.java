package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A reference and what came after it as one history: its rows one after the other, and its windows in order of time.
final class History {
    private final WindowTable before;
    private final WindowTable after;
    private final List<Chunk> windows = new ArrayList<>();
    private final int ofReference;
    private final RowSet reference;
    private final Map<String, RowSet> references = new HashMap<>();
    private final Map<Season, int[]> seasons = new EnumMap<>(Season.class);

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

    /// The rows of the reference that belong to a segment: one set, however often it is asked for.
    RowSet reference(Segment segment) {
        return references.computeIfAbsent(segment.name(), _ -> segment.of(reference));
    }

    /// Whether the rows are those of the reference, or of a segment of it, which many windows are held against.
    boolean isReference(RowSet rows) {
        return rows == reference || references.containsValue(rows);
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
        int first = first(window);
        return RowSet.range(first, first + windows.get(window).rows());
    }

    /// The first row of a window.
    int first(int window) {
        Chunk chunk = windows.get(window);
        return chunk.isReference() ? chunk.from() : before.rows() + chunk.from();
    }

    int rows() {
        return before.rows() + after.rows();
    }

    /// Which season each row lies in; 0 where its time is missing.
    ///
    /// @throws Trouble without times
    int[] seasons(Season season) {
        if (!before.hasTime())
            throw new Trouble(
                    "Could not find the same %s.".formatted(season.word()),
                    "No column of times was named.",
                    "Name one with --time.");
        return seasons.computeIfAbsent(
                season, _ -> IntStream.range(0, rows()).map(row -> season(row, season)).toArray());
    }

    private int season(int row, Season season) {
        boolean early = row < before.rows();
        double micros = early ? before.time(row) : after.time(row - before.rows());
        if (Double.isNaN(micros)) return 0;
        long seconds = Math.floorDiv((long) micros, 1_000_000L);
        return season.of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    }

    /// The cells of a column as numbers, NaN where missing.
    double[] numbers(String column) {
        double[] first = before.readNumbers(column);
        double[] all = Arrays.copyOf(first, rows());
        System.arraycopy(after.readNumbers(column), 0, all, first.length, after.rows());
        return all;
    }

    /// The cells of a column as text, null where missing.
    @Nullable String[] texts(String column) {
        @Nullable String[] first = before.readTexts(column);
        @Nullable String[] all = Arrays.copyOf(first, rows());
        System.arraycopy(after.readTexts(column), 0, all, first.length, after.rows());
        return all;
    }

    boolean has(String column) {
        return before.has(column) && after.has(column);
    }
}
