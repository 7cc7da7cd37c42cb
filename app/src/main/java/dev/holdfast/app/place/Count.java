package dev.holdfast.app.place;

/// How many things a place holds, and whether that number is an alarm. Negative: nothing is shown.
public record Count(long number, boolean alarm) {
    public static final Count NONE = new Count(-1, false);

    public static Count of(long number) {
        return new Count(number, false);
    }

    /// Shown as an alarm when there is any.
    public static Count ofAlarms(long open, long otherwise) {
        return open > 0 ? new Count(open, true) : new Count(otherwise, false);
    }
}
