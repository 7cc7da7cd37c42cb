package dev.holdfast.catalog.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// What every store of jobs keeps to.
public abstract class JobStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123Z");

    protected abstract JobStore jobs();

    protected abstract Changes changes();

    private static Job job(long id, JobState state, long done) {
        return new Job(
                id,
                "sync",
                "Sync « mlflow »",
                state,
                done,
                0,
                "runs",
                "page 3",
                state == JobState.FAILED ? "The server did not answer." : "",
                NOON,
                state.ended() ? NOON.plusSeconds(3) : null,
                "{\"page\": 3}");
    }

    @Test
    void aJobIsKeptAsItGoesOn() {
        long id = NewId.next();
        jobs().save(job(id, JobState.WAITING, 0));
        jobs().save(job(id, JobState.RUNNING, 7));
        Job now = job(id, JobState.RUNNING, 9);
        jobs().save(now);
        assertThat(jobs().newest(1)).containsExactly(now);
    }

    @Test
    void onlyWhatHasNotEndedIsUnfinished() {
        for (JobState state : JobState.values()) {
            Job job = job(NewId.next(), state, 1);
            jobs().save(job);
            if (state.ended()) assertThat(jobs().unfinished()).doesNotContain(job);
            else assertThat(jobs().unfinished()).contains(job);
        }
    }

    @Test
    void theNewestStandFirst() {
        Job first = job(NewId.next(), JobState.DONE, 1);
        Job second = job(NewId.next(), JobState.FAILED, 1);
        jobs().save(first);
        jobs().save(second);
        assertThat(jobs().newest(2)).containsExactly(second, first);
    }

    @Test
    void savingIsAnnounced() {
        try (Announced announced = new Announced(changes())) {
            long id = NewId.next();
            jobs().save(job(id, JobState.RUNNING, 1));
            jobs().save(job(id, JobState.RUNNING, 2));
            Change change = new Change(Subject.JOB, id);
            assertThat(announced.changes()).containsExactly(change, change);
        }
    }
}
