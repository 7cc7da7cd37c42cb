package dev.holdfast.data.parquet;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.data.ShownName;
import dev.holdfast.data.row.Names;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.table.Table;
import dev.holdfast.data.table.TableWriter;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The columns a foreign Parquet file will have as a table of ours, with what changes on the way told.
public record ParquetSchema(List<Column> columns) {
    /// @param chosen columns whose type the user chose
    public static ParquetSchema of(ForeignParquet foreign, List<Column> chosen, Notes notes) {
        Schema wanted = new Schema(chosen);
        List<String> names = Names.kept(foreign.names(), foreign.source().limits().name(), notes);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Conversion column = foreign.columns().get(i);
            String name = names.get(i);
            ColumnType natural = natural(foreign, column, name, notes);
            columns.add(wanted.column(name).orElse(new Column(name, natural, Role.FEATURE)));
            tell(foreign, column, columns.getLast(), natural, notes);
        }
        return new ParquetSchema(columns);
    }

    private static ColumnType natural(
            ForeignParquet foreign, Conversion column, String name, Notes notes) {
        String inexact = column.inexact();
        if (inexact.isEmpty()) return column.type(true);
        long lost = count(foreign, inexact);
        if (lost > 0)
            notes.say(
                    "Column %s stays text: %d numbers of type %s are too long to be kept exactly as numbers."
                            .formatted(ShownName.excerpt(name, 60), lost, column.engineType()));
        return column.type(lost == 0);
    }

    private static void tell(
            ForeignParquet foreign,
            Conversion column,
            Column kept,
            ColumnType natural,
            Notes notes) {
        String name = ShownName.excerpt(kept.name(), 60);
        String c = "c" + column.place();
        if (column.nested())
            notes.say("Column %s holds nested values; they are kept as JSON text.".formatted(name));
        if (column.binary())
            notes.say("Column %s holds bytes; they are kept as escaped text.".formatted(name));
        if (column.text()) {
            long empty = count(foreign, c + " = ''");
            if (empty > 0)
                notes.say("Column %s: %d empty texts count as missing.".formatted(name, empty));
        }
        if (column.finerThanMicros()) {
            long finer = count(foreign, "epoch_ns(" + c + ") % 1000 <> 0");
            if (finer > 0)
                notes.say("Column %s: %d times were cut to microseconds.".formatted(name, finer));
        }
        if (kept.type() != natural
                && kept.type() != ColumnType.CATEGORY
                && kept.type() != ColumnType.TEXT) {
            String converted = column.as(kept.type());
            long lost = count(foreign, "%s is not null and (%s) is null".formatted(c, converted));
            if (lost > 0)
                notes.say(
                        "Column %s: %d values are not of type %s and count as missing."
                                .formatted(
                                        name, lost, kept.type().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static long count(ForeignParquet foreign, String condition) {
        try {
            return foreign.engine()
                    .number(
                            "select count(*) from %s where %s"
                                    .formatted(foreign.from(), condition));
        } catch (SQLException e) {
            throw ForeignParquet.damaged(foreign.source(), e);
        }
    }

    /// The file as a table that converts its rows when they are read.
    public Table view(ForeignParquet foreign, Schema schema) {
        try {
            return Table.view(
                    foreign.engine(),
                    select(foreign, schema),
                    foreign.reachable(),
                    schema.columns().stream().map(Column::name).toList(),
                    (_, e) -> ForeignParquet.damaged(foreign.source(), e));
        } catch (SQLException e) {
            throw ForeignParquet.damaged(foreign.source(), e);
        }
    }

    public void write(ForeignParquet foreign, Schema schema, Path part) {
        try {
            TableWriter.copy(foreign.engine(), select(foreign, schema), schema, part);
        } catch (SQLException e) {
            throw ForeignParquet.damaged(foreign.source(), e);
        }
    }

    private static String select(ForeignParquet foreign, Schema schema) {
        StringBuilder select = new StringBuilder("select ");
        for (int i = 0; i < schema.columns().size(); i++)
            select.append(i == 0 ? "" : ", ")
                    .append(foreign.columns().get(i).as(schema.columns().get(i).type()))
                    .append(" as c")
                    .append(i);
        return select.append(" from ").append(foreign.from()).toString();
    }
}
