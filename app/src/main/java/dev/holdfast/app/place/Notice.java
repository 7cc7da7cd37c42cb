package dev.holdfast.app.place;

import dev.holdfast.app.look.Mark;

import org.jspecify.annotations.Nullable;

/// A message that comes and goes, with at most one thing to do about it.
public record Notice(
        Mark mark, String words, @Nullable String actionWords, @Nullable Runnable action) {
    public static Notice of(Mark mark, String words) {
        return new Notice(mark, words, null, null);
    }
}
