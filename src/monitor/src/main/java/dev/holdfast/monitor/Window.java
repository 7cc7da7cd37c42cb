package dev.holdfast.monitor;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.Schema;

import java.util.Optional;

/// One side of a check before any value is looked at: its columns with their roles, what is in them, and whether the file it came from declares
/// types (in a text file they are guessed from the cells).
public record Window(Schema schema, Profile profile, boolean declaresTypes) {
    public static Window of(Brought file) {
        return new Window(
                file.schema(), file.profile(), file.options().format() == FileFormat.PARQUET);
    }

    public static Window of(DatasetVersion version) {
        return new Window(
                version.schema(),
                version.profile(),
                version.options().format() == FileFormat.PARQUET);
    }

    long rows() {
        return profile.rows();
    }

    Optional<Column> column(String name) {
        return schema.column(name);
    }

    /// How many cells of the column are missing; 0 where the window lacks the column.
    long missing(String name) {
        return profile.column(name).map(ColumnProfile::missing).orElse(0L);
    }

    /// A column without a value has no type that could be told.
    boolean empty(String name) {
        Optional<ColumnProfile> column = profile.column(name);
        return column.isPresent() && column.get().missing() == column.get().rows();
    }
}
