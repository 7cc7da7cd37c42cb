package dev.holdfast.data.csv;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.Limits;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Row;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which delimiter cuts a text into rows that agree. `agreement` is the share of rows with as many cells as the first.
record DialectGuess(char delimiter, int columns, double agreement) {
    private static final String CANDIDATES = ",;\t|";
    private static final int ROWS = 200;

    /// @param expected the delimiter to take when two serve equally well
    static DialectGuess of(String sample, char expected, boolean quotes, boolean whole) {
        DialectGuess best = new DialectGuess(expected, 1, 0);
        for (DialectGuess guess : all(sample, quotes, whole)) {
            double gain = guess.agreement - best.agreement;
            boolean better =
                    gain > 0.02
                            || gain > -0.02
                                    && (guess.columns > best.columns && best.delimiter != expected
                                            || guess.delimiter == expected);
            if (guess.columns > 1 && (best.columns == 1 || better)) best = guess;
        }
        return best;
    }

    private static List<DialectGuess> all(String sample, boolean quotes, boolean whole) {
        List<DialectGuess> guesses = new ArrayList<>();
        for (char c : CANDIDATES.toCharArray()) {
            List<List<String>> rows = rows(sample, new Dialect(c, quotes, false), ROWS, whole);
            if (rows.isEmpty()) continue;
            int columns = rows.getFirst().size();
            long agree = rows.stream().filter(r -> r.size() == columns).count();
            guesses.add(new DialectGuess(c, columns, (double) agree / rows.size()));
        }
        return guesses;
    }

    /// The first rows of a sample that are not blank; a last row that the sample may have cut is left out.
    static List<List<String>> rows(String sample, Dialect dialect, int most, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        Row row = new Row();
        try (Tokens tokens =
                new Tokens(
                        Path.of("sample"),
                        new StringReader(sample),
                        dialect.delimiter(),
                        dialect.quotes(),
                        Limits.DEFAULT,
                        new Notes())) {
            while (rows.size() <= most && tokens.next(row)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.cells(); i++) cells.add(row.cell(i));
                if (!row.blank()) rows.add(cells);
            }
        } catch (CannotRead | IOException e) {
            return rows; // the real reading says what is wrong and where
        }
        if (!whole && rows.size() > 1 && rows.size() <= most) rows.removeLast();
        return rows;
    }
}
