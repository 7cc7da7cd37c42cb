package dev.holdfast.app.look;

import dev.holdfast.catalog.check.Verdict;

/// The shapes that carry a state, each with its own form and colour: never colour alone.
public enum Mark {
    DRIFT("drift", "M6 0.5 L11.5 11 L0.5 11 Z"),
    STABLE("stable", "M1 6 A5 5 0 1 1 11 6 A5 5 0 1 1 1 6 Z"),
    UNDECIDED("undecided", "M1.5 6 A4.5 4.5 0 1 1 10.5 6 A4.5 4.5 0 1 1 1.5 6 Z"),
    WARN("warn", "M6 0 L12 6 L6 12 L0 6 Z"),
    FAILED(
            "failed",
            "M2.2 0.8 L6 4.6 L9.8 0.8 L11.2 2.2 L7.4 6 L11.2 9.8 L9.8 11.2 L6 7.4 L2.2 11.2 L0.8"
                    + " 9.8 L4.6 6 L0.8 2.2 Z"),
    OFF("off", "M1.5 6 A4.5 4.5 0 1 1 10.5 6 A4.5 4.5 0 1 1 1.5 6 Z"),
    NOTE("note", "M1 1 L11 1 L11 11 L1 11 Z");

    private final String style;
    private final String path;

    Mark(String style, String path) {
        this.style = style;
        this.path = path;
    }

    /// The style class of text, chips and bands in this state.
    public String style() {
        return style;
    }

    String path() {
        return path;
    }

    public static Mark of(Verdict verdict) {
        return switch (verdict) {
            case DRIFT -> DRIFT;
            case STABLE -> STABLE;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
