package dev.holdfast.workbench.sample;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;

import java.util.List;
import java.util.Map;

/// What the sample's columns are for, where their names do not say it well enough.
final class SampleRoles {
    private static final Map<String, Role> ROLES =
            Map.of(
                    "flight_id",
                    Role.ID,
                    "scheduled",
                    Role.TIME,
                    "late",
                    Role.TARGET,
                    "score",
                    Role.SCORE,
                    "prediction",
                    Role.PREDICTION,
                    "arrived_on",
                    Role.TIME);

    /// Yes and no written as 1 and 0: shares are compared, not means.
    private static final List<String> YES_NO = List.of("late", "prediction");

    private SampleRoles() {}

    /// The previewed options with roles filled in.
    static ReadOptions assigned(Preview preview) {
        ReadOptions seen = preview.options();
        List<Column> columns =
                preview.schema().columns().stream().map(SampleRoles::assigned).toList();
        return new ReadOptions(
                seen.format(),
                seen.delimiter(),
                seen.header(),
                seen.encoding(),
                seen.decimalSign(),
                seen.dateFormat(),
                seen.sheet(),
                columns);
    }

    private static Column assigned(Column column) {
        ColumnType type = YES_NO.contains(column.name()) ? ColumnType.CATEGORY : column.type();
        return new Column(column.name(), type, ROLES.getOrDefault(column.name(), Role.FEATURE));
    }
}
