package dev.holdfast.workbench.job;

import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Consumer;

/// One job while it runs: takes its reports and carries the wish to stop it.
final class RunningJob implements Progress {
    /// Reports closer together than this are swallowed, or a fast loop would flood the window.
    private static final long QUIET_NANOS = 50_000_000;

    private final Consumer<Job> changed;
    private volatile Job job;
    private volatile @Nullable JobState wanted;
    private @Nullable Thread thread;
    private volatile long lastReport;

    RunningJob(Job job, Consumer<Job> changed) {
        this.job = job;
        this.changed = changed;
    }

    /// From here on the calling thread is interrupted when the job is to stop.
    synchronized void begins() {
        thread = Thread.currentThread();
    }

    /// What the calling thread does after the work is not to be cut off.
    synchronized void ends() {
        thread = null;
        Thread.interrupted();
    }

    Job job() {
        return job;
    }

    @Override
    public void report(long done, long total, String unit, String note) {
        Job now =
                new Job(
                        job.id(),
                        job.kind(),
                        job.title(),
                        job.state(),
                        done,
                        total,
                        unit,
                        note,
                        "",
                        job.created(),
                        null,
                        job.resume());
        job = now;
        if (System.nanoTime() - lastReport < QUIET_NANOS) return;
        lastReport = System.nanoTime();
        changed.accept(now);
    }

    @Override
    public boolean cancelled() {
        return wanted != null;
    }

    /// How the work is to end: cancelled, paused, or null while it may run.
    @Nullable JobState wanted() {
        return wanted;
    }

    synchronized void stop(JobState state) {
        wanted = state;
        if (thread != null) thread.interrupt();
    }

    Job ended(JobState state, String failure, @Nullable Instant at) {
        job =
                new Job(
                        job.id(),
                        job.kind(),
                        job.title(),
                        state,
                        job.done(),
                        job.total(),
                        job.unit(),
                        job.note(),
                        failure,
                        job.created(),
                        at,
                        job.resume());
        return job;
    }
}
