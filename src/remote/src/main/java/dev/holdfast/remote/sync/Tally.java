package dev.holdfast.remote.sync;

import dev.holdfast.catalog.job.Progress;

import java.time.Duration;

/// Counts while a sync runs and tells the user how far it is.
public final class Tally {
    private final Progress progress;
    private final long begin = System.nanoTime();
    private long seen;
    private long added;
    private long changed;
    private long gone;
    private boolean complete;

    public Tally(Progress progress) {
        this.progress = progress;
    }

    public void page(long rows, long fresh, long altered, String note) {
        seen += rows;
        added += fresh;
        changed += altered;
        progress.check();
        progress.report(seen, 0, "rows", note);
    }

    public void gone(long rows) {
        gone += rows;
    }

    public void complete(boolean everything) {
        complete = everything;
    }

    public SyncCounts counts() {
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new SyncCounts(seen, added, changed, gone, complete, took);
    }
}
