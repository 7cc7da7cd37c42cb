package dev.holdfast.app.work;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The one door between the window and work that may block. A job takes what it needs as locals and
/// touches no property; what it found is handed back on the window's thread.
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private final Executor work;
    private final Executor window;
    private final Consumer<Throwable> report;

    /// @param work where jobs run
    /// @param window what brings a result back to the window's thread
    /// @param report told of failures, on the window's thread
    public Background(Executor work, Executor window, Consumer<Throwable> report) {
        this.work = work;
        this.window = window;
        this.report = report;
    }

    /// Runs `job` away from the window and gives its result to `done`; `busy` is true meanwhile.
    public <T> void run(BooleanProperty busy, Callable<T> job, Consumer<T> done) {
        run(busy, job, done, report);
    }

    /// Like the other `run`, for a caller that shows a failure where it happened.
    public <T> void run(
            BooleanProperty busy, Callable<T> job, Consumer<T> done, Consumer<Throwable> failed) {
        busy.set(true);
        begin(
                () -> {
                    try {
                        T result = job.call();
                        later(busy, () -> done.accept(result));
                    } catch (Exception e) {
                        later(busy, () -> failed.accept(e));
                    }
                });
    }

    /// Changes still come in while the window closes; nobody is there to be told.
    private void begin(Runnable task) {
        try {
            work.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The window is closed", closed);
        }
    }

    /// Runs `job` when nobody waits visibly for it.
    public <T> void run(Callable<T> job, Consumer<T> done) {
        run(new SimpleBooleanProperty(), job, done);
    }

    /// Brings a message from another thread to the window's thread.
    public void toWindow(Runnable message) {
        window.execute(message);
    }

    private void later(BooleanProperty busy, Runnable step) {
        window.execute(
                () -> {
                    busy.set(false);
                    step.run();
                });
    }
}
