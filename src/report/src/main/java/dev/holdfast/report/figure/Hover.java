package dev.holdfast.report.figure;

import java.util.List;

/// What is under the pointer: the subject a click selects (a column, a run, a window), the point of
/// the figure the values belong to, and the values as lines of text.
public record Hover(String subject, double x, double y, List<String> lines) {
    public Hover {
        lines = List.copyOf(lines);
    }
}
