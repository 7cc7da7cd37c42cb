package dev.holdfast.workbench.job;

import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.Progress;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// One job while it runs: takes its reports and carries the wish to stop it.
final class RunningJob implements Progress {
    /// Reports closer together than this are swallowed, or a fast loop would flood the window.
    private static final long QUIET_NANOS = 50_000_000;

    private final Consumer<RunningJob> reported;
    private volatile Stop wish = Stop.NONE;
    private volatile Job job;
    private volatile @Nullable Thread thread;
    private volatile long lastReport;

    /// How the work is to end before its time, the weaker wish first: what the user asked for outweighs that the program closes.
    enum Stop {
        NONE,
        CLOSE,
        PAUSE,
        CANCEL
    }

    RunningJob(Job job, Consumer<RunningJob> reported) {
        this.job = job;
        this.reported = reported;
    }

    /// Does the work on this thread, unless it was stopped before.
    void carryOut(Jobs.Work work) throws Exception {
        thread = Thread.currentThread();
        check();
        work.run(this);
    }

    Job job() {
        return job;
    }

    @Override
    public void report(long done, long total, String unit, String note) {
        job = job.reported(done, total, unit, note);
        if (System.nanoTime() - lastReport < QUIET_NANOS) return;
        lastReport = System.nanoTime();
        reported.accept(this);
    }

    @Override
    public boolean cancelled() {
        return wish() != Stop.NONE;
    }

    Stop wish() {
        return wish;
    }

    /// Asks the work to end. A stronger wish of before stays.
    synchronized void stop(Stop stop) {
        if (wish.compareTo(stop) < 0) wish = stop;
        Thread working = thread;
        if (working != null) working.interrupt();
    }
}
