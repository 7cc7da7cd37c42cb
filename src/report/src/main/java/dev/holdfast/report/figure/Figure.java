package dev.holdfast.report.figure;

import java.awt.Graphics2D;
import java.util.Optional;

/// A figure that draws itself, says itself in words, and lists its numbers. Immutable: a change of
/// data is a new figure. Widths and heights are in pixels of 1/96 inch; the background is left as it is.
public interface Figure {
    String title();

    /// What the figure shows, for those who do not see it: the verdict first, then the extremes.
    String words();

    /// The same numbers.
    Table table();

    /// All numbers behind the figure, for export; longer than the table where that is a summary.
    default Table data() {
        return table();
    }

    void draw(Graphics2D g, double width, double height, Palette palette);

    /// The values at a point of the figure drawn at that size, if there are any.
    Optional<Hover> at(double x, double y, double width, double height);

    /// The height that suits a width.
    default double heightFor(double width) {
        return Math.clamp(width * 0.62, 120, 420);
    }
}
