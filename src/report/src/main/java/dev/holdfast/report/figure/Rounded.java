package dev.holdfast.report.figure;

/// Coordinates with just as many decimals as can be seen, to keep an SVG small.
final class Rounded {
    private Rounded() {}

    /// `parts` 100 keeps two decimals.
    static String text(double value, int parts) {
        double rounded = Math.rint(value * parts) / parts;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
