package dev.holdfast.app;

import dev.holdfast.app.work.Background;

/// Background work that is done before the question for it returns; a failure fails the test.
public final class AtOnce {
    private AtOnce() {}

    public static Background background() {
        return new Background(
                Runnable::run,
                Runnable::run,
                failure -> {
                    throw new AssertionError(failure);
                });
    }
}
