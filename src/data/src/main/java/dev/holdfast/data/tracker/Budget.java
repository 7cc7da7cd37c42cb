package dev.holdfast.data.tracker;

import dev.holdfast.data.CannotRead;

import java.nio.file.Path;

/// How much of a tracker's folder is taken in at once: what is found crosses from one process to another in one message.
final class Budget {
    /// Characters of names, parameters and tags.
    private static final long TEXT = 64L << 20;

    /// Points of metric histories.
    private static final long POINTS = 1_500_000;

    private static final int RUNS = 100_000;

    private final Path place;
    private long text = TEXT;
    private long points = POINTS;
    private int runs = RUNS;

    Budget(Path place) {
        this.place = place;
    }

    String text(String taken) {
        text -= taken.length();
        if (text < 0) throw tooMuch("more than %,d MB of text".formatted(TEXT >> 20));
        return taken;
    }

    void run() {
        if (--runs < 0) throw tooMuch("more than %,d runs".formatted(RUNS));
    }

    /// Whether so many points more may be kept.
    boolean points(int more) {
        if (more > points) return false;
        points -= more;
        return true;
    }

    private CannotRead tooMuch(String what) {
        return new CannotRead(
                place,
                "It holds %s.".formatted(what),
                "Import one experiment's folder after the other.");
    }
}
