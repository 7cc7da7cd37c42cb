package dev.holdfast.app.place;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What the user did last and can take back, and what was taken back and can be done again. Belongs to the window's thread.
public final class Undo {
    private static final int KEPT = 50;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /// Compared by identity: the same may be done twice.
    private static final class Step {
        private final String words;
        private final Runnable back;
        private final Runnable again;

        Step(String words, Runnable back, Runnable again) {
            this.words = words;
            this.back = back;
            this.again = again;
        }
    }

    /// Remembers a change that was made.
    ///
    /// @param words name it, as in "the filter"
    /// @return takes back this change, whatever was done since; does nothing where it was taken back before
    public Runnable did(String words, Runnable back, Runnable again) {
        Step step = new Step(words, back, again);
        undone.clear();
        done.push(step);
        if (done.size() > KEPT) done.removeLast();
        return () -> {
            if (!done.remove(step)) return;
            undone.push(step);
            back.run();
        };
    }

    /// Takes back the last change; its words.
    public Optional<String> undo() {
        Step step = done.poll();
        if (step == null) return Optional.empty();
        undone.push(step);
        step.back.run();
        return Optional.of(step.words);
    }

    /// Does again what was taken back last; its words.
    public Optional<String> redo() {
        Step step = undone.poll();
        if (step == null) return Optional.empty();
        done.push(step);
        step.again.run();
        return Optional.of(step.words);
    }
}
