package dev.holdfast.data.tracker;

import dev.holdfast.data.CannotRead;

import java.nio.file.Path;

/// How much of a tracker's folder is taken in at once: what is found crosses from one process to another in one message. What is
/// dropped after all is given back.
final class Budget {
    static final int RUNS = 100_000;

    private final Path place;
    private final Most most;
    private long text;
    private long points;
    private long keys;
    private int runs;

    /// Characters of names, keys, parameters and tags; points of metric histories; metrics, each counted once a run; runs.
    record Most(long text, long points, long keys, int runs) {
        static final Most USUAL = new Most(64L << 20, 1_500_000, 4_000_000, RUNS);
    }

    Budget(Path place) {
        this(place, Most.USUAL);
    }

    Budget(Path place, Most most) {
        this.place = place;
        this.most = most;
    }

    String text(String taken) {
        text += taken.length();
        if (text > most.text())
            throw tooMuch("more than %,d million characters of text".formatted(most.text() >> 20));
        return taken;
    }

    void run() {
        if (++runs > most.runs()) throw tooMuch("more than %,d runs".formatted(most.runs()));
    }

    void runDropped() {
        runs--;
    }

    /// The key of a metric of one run.
    void key(String taken) {
        text(taken);
        if (++keys > most.keys()) throw tooMuch("more than %,d metrics".formatted(most.keys()));
    }

    void keyDropped(String dropped) {
        text -= dropped.length();
        keys--;
    }

    /// Takes one point, where there is room for one more.
    boolean point() {
        if (points == most.points()) return false;
        points++;
        return true;
    }

    void pointsDropped(int dropped) {
        points -= dropped;
    }

    private CannotRead tooMuch(String what) {
        return new CannotRead(
                place,
                "It holds %s.".formatted(what),
                "Import one experiment's folder after the other.");
    }
}
