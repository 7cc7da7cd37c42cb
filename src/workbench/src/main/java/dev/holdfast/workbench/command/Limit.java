package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;

/// How many of a list are wanted.
final class Limit {
    private Limit() {}

    /// @throws Trouble when it is no number of things
    static int of(int wanted) {
        if (wanted > 0) return wanted;
        throw new Trouble(
                "Could not list %d.".formatted(wanted),
                "That is no number of things.",
                "Give --limit 1 or more.");
    }
}
