package dev.holdfast.data.csv;

import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.data.CannotRead;
import dev.holdfast.data.row.HeaderGuess;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Decoded;
import dev.holdfast.data.source.Encoding;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.source.Tap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A delimited text file whose encoding and dialect are known. `sure` says that nothing about them was a mere guess.
public record CsvFile(
        Source source, Encoding encoding, Dialect dialect, boolean sure, List<String> remarks) {
    private static final int SAMPLE = 1 << 20;

    /// Finds out what `options` leave open.
    ///
    /// @throws CannotRead when there is no row in it
    public static CsvFile of(Source source, FileFormat format, ReadOptions options)
            throws IOException {
        byte[] head = source.unpackedHead(SAMPLE);
        List<String> remarks = new ArrayList<>();
        Encoding encoding =
                options.encoding() == null
                        ? Encoding.of(head)
                        : Encoding.named(source.file(), options.encoding(), head);
        if (!encoding.sure())
            remarks.add(
                    "The encoding is not marked in the file; it was taken for %s."
                            .formatted(encoding.charset().name()));
        ByteBuffer text = ByteBuffer.wrap(head, encoding.mark(), head.length - encoding.mark());
        String sample = encoding.charset().decode(text).toString();
        boolean whole = head.length < SAMPLE;
        boolean tabs = format == FileFormat.TSV;
        boolean quotes = !tabs || quotedTabs(sample);
        char expected = tabs ? '\t' : ',';
        DialectGuess guess = DialectGuess.of(sample, expected, quotes, whole);
        char delimiter = delimiter(source, options, guess);
        if (tabs && delimiter != '\t') {
            quotes = true;
            remarks.add(
                    "The name ends in .tsv, but the cells are separated by %s."
                            .formatted(named(delimiter)));
        }
        List<List<String>> rows =
                DialectGuess.rows(sample, new Dialect(delimiter, quotes, false), 100, whole);
        if (rows.isEmpty() && sample.isBlank())
            throw new CannotRead(
                    source.file(),
                    "There is no data in it, only empty lines.",
                    "Choose another file.");
        HeaderGuess header = rows.isEmpty() ? new HeaderGuess(true, false) : HeaderGuess.of(rows);
        boolean named = options.header() == null ? header.header() : options.header();
        boolean sure =
                encoding.sure()
                        && (options.header() != null || header.sure())
                        && (options.delimiter() != null || guess.agreement() > 0.98);
        return new CsvFile(source, encoding, new Dialect(delimiter, quotes, named), sure, remarks);
    }

    private static char delimiter(Source source, ReadOptions options, DialectGuess guess) {
        String wanted = options.delimiter();
        if (wanted == null) return guess.delimiter();
        if (wanted.length() == 1 && wanted.charAt(0) != '"' && wanted.charAt(0) > 8)
            return wanted.charAt(0);
        throw new CannotRead(
                source.file(),
                "A delimiter is one character.",
                "Choose comma, semicolon, tab or bar.");
    }

    /// Whether tab-separated text uses quotation marks around cells: some cell starts with one and closes before the next tab.
    private static boolean quotedTabs(String sample) {
        return sample.lines().limit(200).anyMatch(l -> l.matches("(^|.*\\t)\"[^\\t]*\"(\\t.*|$)"));
    }

    private static String named(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "\"" + delimiter + "\"";
        };
    }

    /// The rows from the start; `tap` sees the bytes.
    public Rows rows(Tap tap, Notes notes) throws IOException {
        Tokens tokens =
                new Tokens(
                        source.file(),
                        new Decoded(source.open(tap), encoding, notes),
                        dialect.delimiter(),
                        dialect.quotes(),
                        source.limits(),
                        notes);
        return new CsvRows(tokens, dialect.header(), new Row(), notes);
    }
}
