package dev.holdfast.report.figure;

/// A part of an axis, its ends included.
public record Stretch(double from, double to) {
    /// The whole axis.
    public static final Stretch ALL =
            new Stretch(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Stretch {
        if (!(from <= to)) throw new IllegalArgumentException("from " + from + " to " + to);
    }

    /// Between two places in either order.
    public static Stretch between(double a, double b) {
        return new Stretch(Math.min(a, b), Math.max(a, b));
    }

    /// The same middle, `times` as long.
    public Stretch scaled(double times) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2 * times;
        return new Stretch(middle - half, middle + half);
    }

    /// Moved by a share of its length.
    public Stretch moved(double share) {
        double by = (to - from) * share;
        return new Stretch(from + by, to + by);
    }
}
