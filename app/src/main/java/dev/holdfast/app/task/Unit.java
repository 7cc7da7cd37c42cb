package dev.holdfast.app.task;

/// What a task counts: "steps", "rows", "bytes". One of them is a "step", a "row", a "byte".
record Unit(String many) {
    /// The noun after a number.
    String after(long number) {
        return number == 1 && many.endsWith("s") ? many.substring(0, many.length() - 1) : many;
    }
}
