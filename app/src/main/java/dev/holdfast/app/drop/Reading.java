package dev.holdfast.app.drop;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the user fixed about reading one file; the rest is found out. `options` goes to the reader, `roles`
/// are kept beside it because they change nothing in how the file is read.
record Reading(ReadOptions options, Map<String, Role> roles) {
    static final Reading DETECT = new Reading(ReadOptions.DETECT, Map.of());

    Reading {
        roles = Map.copyOf(roles);
    }

    /// The parts a user may fix by hand; each is null where it should be found out.
    enum Part {
        DELIMITER,
        HEADER,
        ENCODING,
        DECIMAL_SIGN,
        DATE_FORMAT,
        SHEET
    }

    /// Fixes one part, or frees it with null. What the columns hold is found out anew, for they may be others.
    Reading with(Part part, @Nullable Object value) {
        ReadOptions o = options;
        ReadOptions changed =
                new ReadOptions(
                        o.format(),
                        part == Part.DELIMITER ? (String) value : o.delimiter(),
                        part == Part.HEADER ? (Boolean) value : o.header(),
                        part == Part.ENCODING ? (String) value : o.encoding(),
                        part == Part.DECIMAL_SIGN ? (String) value : o.decimalSign(),
                        part == Part.DATE_FORMAT ? (String) value : o.dateFormat(),
                        part == Part.SHEET ? (Integer) value : o.sheet(),
                        List.of());
        return new Reading(changed, roles);
    }

    Reading withType(Preview preview, String column, ColumnType type) {
        List<Column> columns =
                columns(preview).stream()
                        .map(
                                c ->
                                        c.name().equals(column)
                                                ? new Column(c.name(), type, c.role())
                                                : c)
                        .toList();
        return new Reading(withColumns(options, columns), roles);
    }

    Reading withRole(String column, Role role) {
        Map<String, Role> changed = new HashMap<>(roles);
        changed.put(column, role);
        return new Reading(options, changed);
    }

    /// The previewed columns with the roles the user gave.
    List<Column> columns(Preview preview) {
        return preview.schema().columns().stream()
                .map(c -> new Column(c.name(), c.type(), roles.getOrDefault(c.name(), c.role())))
                .toList();
    }

    /// Everything decided: how the file was read for the preview, with the user's roles.
    ReadOptions decided(Preview preview) {
        return withColumns(preview.options(), columns(preview));
    }

    private static ReadOptions withColumns(ReadOptions o, List<Column> columns) {
        return new ReadOptions(
                o.format(),
                o.delimiter(),
                o.header(),
                o.encoding(),
                o.decimalSign(),
                o.dateFormat(),
                o.sheet(),
                columns);
    }
}
