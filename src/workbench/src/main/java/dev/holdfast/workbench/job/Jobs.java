package dev.holdfast.workbench.job;

import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.Progress;

import java.util.List;
import java.util.function.Consumer;

/// Runs long work in the background, each piece as a [Job] that shows progress and can be cancelled.
public interface Jobs {
    /// Starts the work; returns at once with the job's id. `kind` is `import`, `sync`, `history`,
    /// `check`, `report` or `probe`.
    long start(String kind, String title, Work work);

    /// Like [#start(String, String, Work)], for work that can be taken up again after a restart: `resume`
    /// says what is needed for that.
    long start(String kind, String title, String resume, Work work);

    void cancel(long jobId);

    /// Stops work that can be taken up again, and keeps it for [#goOn(long)].
    void pause(long jobId);

    /// Goes on with paused work.
    void goOn(long jobId);

    /// Running and recent jobs, the newest first.
    List<Job> current();

    /// Calls `listener` (on any thread) whenever a job changes, until the result is closed. The listener must not wait:
    /// the job does until it has returned.
    Watch watch(Consumer<Job> listener);

    /// Ends with [#close()].
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /// A piece of work. It reports to `progress`, stops when cancelled, and may throw [dev.holdfast.catalog.Trouble].
    interface Work {
        void run(Progress progress) throws Exception;
    }
}
