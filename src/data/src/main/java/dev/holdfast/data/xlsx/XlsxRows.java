package dev.holdfast.data.xlsx;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of a sheet's table. Only columns that hold something become columns: a stray cell far out adds one, not thousands.
final class XlsxRows implements Rows {
    private final Source source;
    private final SheetRows sheet;
    private final long start;
    private final boolean header;
    private final Notes notes;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int width = -1;
    private long before;
    private @Nullable Map<Integer, String> pending;

    XlsxRows(Source source, SheetRows sheet, long start, boolean header, Notes notes) {
        this.source = source;
        this.sheet = sheet;
        this.start = start;
        this.header = header;
        this.notes = notes;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next(Row row) throws IOException {
        if (width < 0 && !begin()) return false;
        Map<Integer, String> cells = pending;
        pending = null;
        if (cells == null) cells = sheet.next();
        if (cells == null) return false;
        long number = sheet.number();
        if (number > before + 1) notes.tally(Problem.EMPTY_LINE, number - before - 1, before + 1);
        before = number;
        row.begin(number);
        boolean beyond = false;
        for (var cell : cells.entrySet()) {
            int place = place(cell.getKey());
            beyond |= place >= width;
            row.set(place, cell.getValue());
        }
        if (beyond) notes.tally(Problem.LONG_ROW, number);
        return true;
    }

    private boolean begin() throws IOException {
        Map<Integer, String> first;
        do {
            first = sheet.next();
            if (first == null) return false;
        } while (sheet.number() < start);
        for (var cell : first.entrySet()) {
            places.put(cell.getKey(), names.size());
            names.add(header ? cell.getValue() : "column_" + letters(cell.getKey()));
        }
        width = header ? names.size() : Integer.MAX_VALUE;
        before = header ? sheet.number() : sheet.number() - 1;
        if (!header) pending = first;
        return true;
    }

    private int place(int column) {
        Integer place = places.get(column);
        if (place != null) return place;
        if (names.size() == source.limits().columns())
            throw new CannotRead(
                    source.file(), "It has too many columns.", "Keep the columns you need.");
        places.put(column, names.size());
        names.add("column_" + letters(column));
        return names.size() - 1;
    }

    private static String letters(int column) {
        String letters = "";
        for (int c = column + 1; c > 0; c = (c - 1) / 26)
            letters = (char) ('A' + (c - 1) % 26) + letters;
        return letters;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
