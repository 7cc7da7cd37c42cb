package dev.holdfast.data.csv;

import dev.holdfast.data.CannotRead;
import dev.holdfast.data.Limits;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Problem;
import dev.holdfast.data.row.Row;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/// Cuts delimited text into rows of cells, after RFC 4180 with what is met in practice: rows end with LF, CRLF or CR;
/// a quotation mark opens a quoted cell only at its start; text after the closing mark is kept.
final class Tokens implements AutoCloseable {
    private final Path file;
    private final Reader in;
    private final char delimiter;
    private final boolean quotes;
    private final Limits limits;
    private final Notes notes;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private long line = 1;
    private boolean last;

    Tokens(Path file, Reader in, char delimiter, boolean quotes, Limits limits, Notes notes) {
        this.file = file;
        this.in = in;
        this.delimiter = delimiter;
        this.quotes = quotes;
        this.limits = limits;
        this.notes = notes;
    }

    /// @return false at the end of the text
    boolean next(Row row) throws IOException {
        row.begin(line);
        if (last || at == end && !fill()) return false;
        while (true) {
            boolean more = quotes && peek() == '"' ? quoted(row) : plain(row);
            row.endCell();
            if (row.cells() > limits.columns())
                throw new CannotRead(
                        file,
                        "Line %d has more than %,d cells, which is the most columns a table may have."
                                .formatted(row.line(), limits.columns()),
                        "Check the delimiter, or keep the columns you need and import those.");
            if (!more) return true;
        }
    }

    /// Reads to the next delimiter (true) or the end of the row (false).
    private boolean plain(Row row) throws IOException {
        while (true) {
            int start = at;
            while (at < end) {
                char c = buffer[at];
                if (c == delimiter || c == '\n' || c == '\r' || c == 0) {
                    append(row, start);
                    at++;
                    if (c == delimiter) return true;
                    if (c != 0) {
                        endLine(c);
                        return false;
                    }
                    nul(row);
                    start = at;
                } else at++;
            }
            append(row, start);
            if (!fill()) {
                last = true;
                return false;
            }
        }
    }

    private boolean quoted(Row row) throws IOException {
        long opened = line;
        at++;
        while (true) {
            int start = at;
            while (at < end && buffer[at] != '"' && buffer[at] != 0) {
                char c = buffer[at++];
                if (c == '\n') line++;
                else if (c == '\r' && (at == end || buffer[at] != '\n')) line++;
            }
            append(row, start);
            if (at == end) {
                if (fill()) continue;
                throw new CannotRead(
                        file,
                        "A quotation mark opened on line %d is never closed.".formatted(opened),
                        "Mend that line, or save the file as TSV, where quotation marks are plain"
                                + " text.");
            }
            if (buffer[at++] == 0) {
                nul(row);
                continue;
            }
            if (peek() != '"') return afterQuote(row);
            at++;
            row.append('"');
        }
    }

    private boolean afterQuote(Row row) throws IOException {
        int c = peek();
        if (c >= 0 && c != delimiter && c != '\n' && c != '\r')
            notes.tally(Problem.AFTER_QUOTE, line);
        return plain(row);
    }

    private void nul(Row row) {
        notes.tally(Problem.NUL, line);
        row.append('\u2400');
    }

    private void append(Row row, int start) {
        row.append(buffer, start, at - start);
        if (row.open() > limits.field())
            throw new CannotRead(
                    file,
                    "A cell near line %d is longer than %,d characters."
                            .formatted(row.line(), limits.field()),
                    "Look for a quotation mark that is never closed.");
    }

    private void endLine(char c) throws IOException {
        line++;
        if (c == '\r' && peek() == '\n') at++;
        if (at == end && !fill()) last = true;
    }

    private int peek() throws IOException {
        return at < end || fill() ? buffer[at] : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
