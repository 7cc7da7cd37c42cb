package dev.holdfast.catalog.data;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How to read a file; null means: find out. `sheet` counts from 1.
public record ReadOptions(
        @Nullable FileFormat format,
        @Nullable String delimiter,
        @Nullable Boolean header,
        @Nullable String encoding,
        @Nullable String decimalSign,
        @Nullable String dateFormat,
        @Nullable Integer sheet,
        List<Column> columns) {
    public static final ReadOptions DETECT =
            new ReadOptions(null, null, null, null, null, null, null, List.of());

    public ReadOptions {
        columns = List.copyOf(columns);
    }
}
