package dev.holdfast.catalog.job;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Work in the background. `done` of `total` units (`total` 0 = unknown); `note` says what it is doing; `failure` what went wrong, why and what to do, else
/// empty. `resume` is what a job needs to go on after a restart, or empty when it cannot.
public record Job(
        long id,
        String kind,
        String title,
        JobState state,
        long done,
        long total,
        String unit,
        String note,
        String failure,
        Instant created,
        @Nullable Instant ended,
        String resume) {

    /// A job that begins now, nothing of it done yet.
    public static Job begun(long id, String kind, String title, Instant now, String resume) {
        return new Job(id, kind, title, JobState.RUNNING, 0, 0, "", "", "", now, null, resume);
    }

    /// The same job, so far.
    public Job reported(long nowDone, long ofTotal, String inUnit, String remark) {
        return new Job(
                id, kind, title, state, nowDone, ofTotal, inUnit, remark, "", created, null,
                resume);
    }

    /// The same job running, waiting or paused.
    public Job in(JobState now) {
        return new Job(id, kind, title, now, done, total, unit, note, "", created, null, resume);
    }

    /// The same job at its end. `why` says what went wrong, why and what to do, else empty.
    public Job ended(JobState end, String why, Instant at) {
        return new Job(id, kind, title, end, done, total, unit, note, why, created, at, resume);
    }
}
