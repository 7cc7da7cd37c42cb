package dev.holdfast.catalog.watch;

import dev.holdfast.catalog.check.ColumnComparison;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One segment of one window, compared column by column with what it is held against, before any verdict.
///
/// @param key what names the window, such as 2013-02
/// @param start when it begins, as ISO 8601; null without times
/// @param against what it is held against, as [WatchPlan#against()] names it
/// @param segment [#ALL], or a part of the rows such as `carrier=UA`
public record WindowComparison(
        String key,
        @Nullable String start,
        @Nullable String end,
        String against,
        String segment,
        long referenceRows,
        long rows,
        List<ColumnComparison> columns) {
    /// The segment of every row.
    public static final String ALL = "all rows";

    public WindowComparison {
        columns = List.copyOf(columns);
    }
}
