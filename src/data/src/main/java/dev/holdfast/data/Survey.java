package dev.holdfast.data;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.column.ColumnFormat;
import dev.holdfast.data.column.ColumnSurvey;
import dev.holdfast.data.column.Decision;
import dev.holdfast.data.column.FileSigns;
import dev.holdfast.data.row.Names;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Tap;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What reading a foreign table once has shown: its columns, how their cells are to be read, and what is to be told. `hash` is of
/// the bytes, when all were read.
record Survey(
        Schema schema,
        List<ColumnFormat> formats,
        FileSigns signs,
        long rows,
        List<List<@Nullable String>> first,
        Notes notes,
        String hash,
        boolean whole) {
    private static final int SHOWN = 100;

    /// @param mostBytes where to stop, for a preview of a long file
    static Survey of(ForeignTable table, ReadOptions options, long mostBytes, Progress progress)
            throws IOException {
        Notes notes = new Notes();
        table.remarks().forEach(notes::say);
        Tap tap = new Tap();
        List<ColumnSurvey> columns = new ArrayList<>();
        List<List<@Nullable String>> first = new ArrayList<>();
        List<String> given;
        long count = 0;
        boolean whole = true;
        try (Rows rows = table.rows(tap, notes)) {
            Row row = new Row();
            while (rows.next(row)) {
                while (columns.size() < Math.max(row.cells(), rows.names().size()))
                    columns.add(new ColumnSurvey());
                for (int i = 0; i < row.cells(); i++) columns.get(i).see(row, i);
                if (first.size() < SHOWN) first.add(texts(row));
                if ((++count & 0xfff) == 0) {
                    progress.check();
                    progress.report(tap.bytes(), table.source().bytes(), "bytes", "Reading");
                    if (tap.bytes() > mostBytes) {
                        whole = false;
                        break;
                    }
                }
            }
            given = List.copyOf(rows.names());
        }
        while (columns.size() < given.size()) columns.add(new ColumnSurvey());
        if (given.isEmpty())
            throw new CannotRead(
                    table.source().file(), "There is no table in it.", "Choose another file.");
        List<String> names = Names.kept(given, table.source().limits().name(), notes);
        return decided(table, options, columns, names, count, first, notes, tap, whole);
    }

    private static Survey decided(
            ForeignTable table,
            ReadOptions options,
            List<ColumnSurvey> columns,
            List<String> names,
            long count,
            List<List<@Nullable String>> first,
            Notes notes,
            Tap tap,
            boolean whole) {
        ReadOptions form = table.read(options);
        boolean delimited = form.format() == FileFormat.CSV || form.format() == FileFormat.TSV;
        FileSigns signs = FileSigns.of(columns, options, delimited && ";".equals(form.delimiter()));
        Schema wanted = new Schema(options.columns());
        List<ColumnFormat> formats = new ArrayList<>();
        List<Column> schema = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column chosen = wanted.column(names.get(i)).orElse(null);
            ColumnSurvey seen = columns.get(i);
            ColumnFormat format =
                    chosen == null
                            ? Decision.of(names.get(i), seen, signs, notes)
                            : Decision.chosen(chosen, seen, signs);
            formats.add(format);
            schema.add(chosen == null ? RoleGuess.column(names.get(i), format.type()) : chosen);
        }
        if (count == 0) notes.say("There are no rows, only column names.");
        for (List<@Nullable String> row : first) while (row.size() < names.size()) row.add(null);
        return new Survey(
                RoleGuess.oneOfEach(new Schema(schema), options.columns()),
                formats,
                signs,
                count,
                first,
                notes,
                whole ? tap.hash() : "",
                whole);
    }

    private static List<@Nullable String> texts(Row row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells(); i++) cells.add(row.missing(i) ? null : shown(row.cell(i)));
        return cells;
    }

    private static String shown(String cell) {
        return cell.length() > 1000 ? cell.substring(0, 1000) + "…" : cell;
    }

    /// How the file was read, to be given again at import.
    ReadOptions options(ForeignTable table, ReadOptions options) {
        ReadOptions form = table.read(options);
        return new ReadOptions(
                form.format(),
                form.delimiter(),
                form.header(),
                form.encoding(),
                String.valueOf(signs.decimal()),
                signs.dateFormat(),
                form.sheet(),
                schema.columns());
    }
}
