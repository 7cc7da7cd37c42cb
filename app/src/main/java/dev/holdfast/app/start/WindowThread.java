package dev.holdfast.app.start;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The window's thread and the background work of a window, seen from outside: steps are carried out on it, and one can wait until both have
/// nothing left to do.
final class WindowThread implements Executor, AutoCloseable {
    private static final int QUIET_ROUNDS = 4;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger pending = new AtomicInteger();

    private WindowThread() {}

    static WindowThread start() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        return new WindowThread();
    }

    /// Runs what blocks, and counts it.
    Executor work() {
        return task -> {
            pending.incrementAndGet();
            background.execute(
                    () -> {
                        try {
                            task.run();
                        } finally {
                            pending.decrementAndGet();
                        }
                    });
        };
    }

    @Override
    public void execute(Runnable task) {
        pending.incrementAndGet();
        Platform.runLater(
                () -> {
                    try {
                        task.run();
                    } finally {
                        pending.decrementAndGet();
                    }
                });
    }

    void does(Runnable step) {
        get(
                () -> {
                    step.run();
                    return true;
                });
    }

    <T> T get(Callable<T> step) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(step.call());
                    } catch (Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                });
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// Waits until nothing was pending for a few rounds through the window's thread.
    void settle() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        int quiet = 0;
        while (quiet < QUIET_ROUNDS) {
            if (System.nanoTime() > end)
                throw new CompletionException("The window did not come to rest", null);
            does(() -> {});
            pulse();
            quiet = pending.get() == 0 ? quiet + 1 : 0;
        }
    }

    private static void pulse() {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    new javafx.animation.AnimationTimer() {
                        private int frames;

                        @Override
                        public void handle(long now) {
                            if (++frames < 3) return;
                            stop();
                            drawn.complete(null);
                        }
                    }.start();
                    Platform.requestNextPulse();
                });
        drawn.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        background.close();
        Platform.exit();
    }
}
