package dev.holdfast.data.csv;

import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.row.Rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The rows below the header. Rows with fewer or more cells are kept and counted; cells beyond the header get
/// columns of their own.
final class CsvRows implements Rows {
    private final Tokens tokens;
    private final boolean header;
    private final Row first;
    private final Notes notes;
    private final List<String> names = new ArrayList<>();
    private int width = -1;
    private boolean firstPending;
    private long blanks;
    private long blankLine;

    CsvRows(Tokens tokens, boolean header, Row first, Notes notes) {
        this.tokens = tokens;
        this.header = header;
        this.first = first;
        this.notes = notes;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next(Row row) throws IOException {
        if (width < 0 && !start()) return false;
        if (firstPending) {
            firstPending = false;
            row.begin(first.line());
            for (int i = 0; i < first.cells(); i++) row.set(i, first.cell(i));
            return true;
        }
        while (tokens.next(row)) {
            if (row.cells() == 1 && row.blank() && width > 1) {
                if (blanks++ == 0) blankLine = row.line();
                continue;
            }
            return checked(row);
        }
        return false;
    }

    private boolean start() throws IOException {
        do {
            if (!tokens.next(first)) return false;
        } while (first.blank());
        width = first.cells();
        for (int i = 0; i < width; i++) names.add(header ? first.cell(i) : "column_" + (i + 1));
        firstPending = !header;
        return true;
    }

    private boolean checked(Row row) {
        if (blanks > 0) {
            notes.tally(Problem.EMPTY_LINE, blanks, blankLine);
            blanks = 0;
        }
        if (row.cells() < width) notes.tally(Problem.SHORT_ROW, row.line());
        if (row.cells() > width) {
            boolean kept = false;
            for (int i = width; i < row.cells(); i++) kept |= !row.missing(i);
            if (kept) notes.tally(Problem.LONG_ROW, row.line());
            for (int i = names.size(); kept && i < row.cells(); i++)
                names.add("extra_" + (i - width + 1));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
