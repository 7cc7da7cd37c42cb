package dev.holdfast.catalog.run;

import dev.holdfast.catalog.Trouble;

/// A filter that cannot be read. `position` counts characters from 0; `expected` says what could stand there.
public final class RunFilterTrouble extends Trouble {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String expected;

    RunFilterTrouble(int position, String expected, String found) {
        super(
                "This filter cannot be read.",
                "At character %d stands %s, where %s is expected."
                        .formatted(position + 1, found, expected),
                "Write it like: metrics.auc > 0.8 and params.depth = \"6\"");
        this.position = position;
        this.expected = expected;
    }

    public int position() {
        return position;
    }

    public String expected() {
        return expected;
    }
}
