package dev.holdfast.monitor;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A window with its verdict: all columns of all segments were corrected together.
///
/// @param start when it begins, as ISO 8601; null without times
/// @param against what it was held against
/// @param sentence of all rows together
/// @param segments all rows first
public record JudgedWindow(
        String key,
        @Nullable String start,
        @Nullable String end,
        String against,
        Verdict verdict,
        String sentence,
        Family family,
        List<Segment> segments) {
    public JudgedWindow {
        segments = List.copyOf(segments);
    }

    /// One part of the rows; `findings` stand in the order of the columns.
    public record Segment(
            String name, long referenceRows, long rows, List<ColumnFinding> findings) {
        public Segment {
            findings = List.copyOf(findings);
        }
    }
}
