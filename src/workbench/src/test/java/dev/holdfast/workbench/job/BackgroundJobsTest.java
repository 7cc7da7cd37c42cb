package dev.holdfast.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.JobStore;
import dev.holdfast.catalog.job.JobStoreInMemory;
import dev.holdfast.workbench.job.Jobs.Work;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@Timeout(30)
class BackgroundJobsTest {
    private final JobStoreInMemory store = new JobStoreInMemory(new Changes());
    private final CountDownLatch began = new CountDownLatch(1);
    private BackgroundJobs jobs = new BackgroundJobs(store, Clock.systemUTC());

    @AfterEach
    void close() {
        jobs.close();
    }

    /// Ends the program and starts it again.
    private void restart() {
        jobs.close();
        jobs = new BackgroundJobs(store, Clock.systemUTC());
    }

    private long start(String resume, Work work) {
        return jobs.start("sync", "A job", resume, work);
    }

    private long startAndBegin(String resume) throws InterruptedException {
        long id = start(resume, this::untilStopped);
        began.await();
        return id;
    }

    private void untilStopped(Object progress) throws InterruptedException {
        began.countDown();
        new CountDownLatch(1).await();
    }

    private Job becomes(long id, JobState state) throws Exception {
        var arrived = new CompletableFuture<Job>();
        try (var _ = jobs.watch(job -> completeWhen(arrived, job, id, state))) {
            jobs.current().forEach(job -> completeWhen(arrived, job, id, state));
            return arrived.get(10, TimeUnit.SECONDS);
        }
    }

    private static void completeWhen(
            CompletableFuture<Job> arrived, Job job, long id, JobState state) {
        if (job.id() == id && job.state() == state) arrived.complete(job);
    }

    private Job saved(long id) {
        return store.newest(1_000).stream().filter(job -> job.id() == id).findFirst().orElseThrow();
    }

    @Test
    void aJobThatEndsIsDoneAndKept() throws Exception {
        long id = start("", progress -> progress.report(5, 5, "rows", "reading"));
        Job ended = becomes(id, JobState.DONE);
        assertThat(ended.done()).isEqualTo(5);
        assertThat(ended.ended()).isNotNull();
        jobs.close();
        assertThat(saved(id)).isEqualTo(ended);
    }

    @Test
    void troubleIsToldInItsOwnWords() throws Exception {
        long id =
                start(
                        "",
                        _ -> {
                            throw new Trouble(
                                    "The file was not read.", "It is empty.", "Choose another.");
                        });
        assertThat(becomes(id, JobState.FAILED).failure())
                .isEqualTo("The file was not read. It is empty. Choose another.");
    }

    @Test
    void anyOtherFailureIsAFaultOfOursWithoutAStackTrace() throws Exception {
        long id =
                start(
                        "",
                        _ -> {
                            throw new IllegalStateException("index 3");
                        });
        assertThat(becomes(id, JobState.FAILED).failure())
                .contains("did not expect (index 3)")
                .doesNotContain("Exception");
    }

    @Test
    void anErrorEndsTheJobToo() throws Exception {
        long id =
                start(
                        "",
                        _ -> {
                            throw new StackOverflowError("too deep");
                        });
        assertThat(becomes(id, JobState.FAILED).failure()).contains("too deep");
    }

    @Test
    void aCancelledJobStopsAndSaysSo() throws Exception {
        long id = startAndBegin("");
        jobs.cancel(id);
        assertThat(becomes(id, JobState.CANCELLED).failure()).isEmpty();
    }

    @Test
    void aJobCancelledBeforeItBeginsEndsWithoutItsWork() throws Exception {
        for (int i = 0; i < 200; i++) {
            long id = start("", this::untilStopped);
            jobs.cancel(id);
            becomes(id, JobState.CANCELLED);
        }
    }

    @Test
    void aPausedJobGoesOnWithItsOwnWork() throws Exception {
        var again = new CountDownLatch(2);
        long id =
                start(
                        "page 3",
                        _ -> {
                            again.countDown();
                            if (again.getCount() > 0) untilStopped(this);
                        });
        began.await();
        jobs.pause(id);
        assertThat(becomes(id, JobState.PAUSED).ended()).isNull();
        jobs.goOn(id);
        becomes(id, JobState.DONE);
        assertThat(again.getCount()).isZero();
    }

    @Test
    void whoGoesOnAtTheMomentOfThePauseIsHeard() throws Exception {
        try (var _ =
                jobs.watch(
                        job -> {
                            if (job.state() == JobState.PAUSED) jobs.goOn(job.id());
                        })) {
            for (int i = 0; i < 100; i++) {
                var rounds = new CountDownLatch(2);
                var running = new CountDownLatch(1);
                long id =
                        start(
                                "page",
                                _ -> {
                                    rounds.countDown();
                                    running.countDown();
                                    if (rounds.getCount() > 0) new CountDownLatch(1).await();
                                });
                running.await();
                jobs.pause(id);
                becomes(id, JobState.DONE);
            }
        }
    }

    @Test
    void aJobThatCannotGoOnLaterIsNotPaused() throws Exception {
        long id = startAndBegin("");
        jobs.pause(id);
        assertThat(jobs.current().getFirst().state()).isEqualTo(JobState.RUNNING);
        jobs.cancel(id);
        becomes(id, JobState.CANCELLED);
    }

    @Test
    void aPausedJobCanBeCancelled() throws Exception {
        long id = startAndBegin("page 3");
        jobs.pause(id);
        becomes(id, JobState.PAUSED);
        jobs.cancel(id);
        becomes(id, JobState.CANCELLED);
        restart();
        assertThat(saved(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void whatRanWhenTheProgramEndedRunsAgainAfterTheNextStart() throws Exception {
        long id = startAndBegin("page 3");
        restart();
        assertThat(saved(id).state()).isEqualTo(JobState.RUNNING);
        assertThat(jobs.takeUp(_ -> Optional.of(_ -> {}), true)).isEmpty();
        becomes(id, JobState.DONE);
    }

    @Test
    void whatCannotBeTakenUpIsToldAsFailed() throws Exception {
        long id = startAndBegin("page 3");
        restart();
        jobs.takeUp(_ -> Optional.empty(), true);
        assertThat(becomes(id, JobState.FAILED).failure()).contains("was not finished");
    }

    @Test
    void notAtOnceMeansPaused() throws Exception {
        long id = startAndBegin("page 3");
        restart();
        assertThat(jobs.takeUp(_ -> Optional.of(_ -> {}), false)).containsExactly(id);
        assertThat(jobs.current().getFirst().state()).isEqualTo(JobState.PAUSED);
        jobs.goOn(id);
        becomes(id, JobState.DONE);
    }

    /// Who waits only for the network was not paused by the user.
    @Test
    void whatWasNotTakenUpAtOnceRunsAtTheNextStartThatMay() throws Exception {
        long id = startAndBegin("page 3");
        restart();
        jobs.takeUp(_ -> Optional.of(_ -> {}), false);
        restart();
        assertThat(jobs.takeUp(_ -> Optional.of(_ -> {}), true)).isEmpty();
        becomes(id, JobState.DONE);
    }

    @Test
    void whatTheUserPausedStaysPausedOverAStart() throws Exception {
        long id = startAndBegin("page 3");
        jobs.pause(id);
        restart();
        assertThat(jobs.takeUp(_ -> Optional.of(_ -> {}), true)).isEmpty();
        assertThat(jobs.takeUp(_ -> Optional.of(_ -> {}), false)).isEmpty();
        assertThat(jobs.current().getFirst().state()).isEqualTo(JobState.PAUSED);
        jobs.goOn(id);
        becomes(id, JobState.DONE);
    }

    /// The program closes after the work has heard the user, and before it has stopped.
    @Test
    void closingDoesNotOverruleACancelOrAPause() throws Exception {
        var running = new CountDownLatch(2);
        var heard = new CountDownLatch(2);
        Work work =
                progress -> {
                    running.countDown();
                    untilInterrupted();
                    heard.countDown();
                    untilInterrupted();
                    progress.check();
                };
        long cancelled = start("page 1", work);
        long paused = start("page 2", work);
        running.await();
        jobs.cancel(cancelled);
        jobs.pause(paused);
        heard.await();
        jobs.close();
        assertThat(saved(cancelled).state()).isEqualTo(JobState.CANCELLED);
        assertThat(saved(paused).state()).isEqualTo(JobState.PAUSED);
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            // that is what was waited for
        }
    }

    @Test
    void unfinishedWorkIsNotForgottenOverManyThatEnded() throws Exception {
        long id = startAndBegin("page 3");
        jobs.pause(id);
        becomes(id, JobState.PAUSED);
        for (int i = 0; i < 300; i++) start("", _ -> {});
        restart();
        assertThat(jobs.current()).hasSize(201).last().extracting(Job::id).isEqualTo(id);
    }

    @Test
    void onlyWhatAnEarlierRunLeftIsTakenUp() throws Exception {
        startAndBegin("page 3");
        restart();
        long fresh = start("page 1", this::untilStopped);
        jobs.takeUp(
                job -> {
                    assertThat(job.id()).isNotEqualTo(fresh);
                    return Optional.empty();
                },
                true);
        jobs.cancel(fresh);
        becomes(fresh, JobState.CANCELLED);
    }

    @Test
    void whoeverStartsOrEndsAJobDoesNotWaitForTheStore() throws Exception {
        var slow = new CountDownLatch(1);
        jobs.close();
        jobs = new BackgroundJobs(new SlowStore(store, slow), Clock.systemUTC());
        long first = start("page 1", _ -> {});
        long second = start("page 2", this::untilStopped);
        jobs.pause(second);
        jobs.cancel(second);
        assertThat(jobs.current()).extracting(Job::id).containsExactly(second, first);
        assertThat(store.newest(2)).isEmpty();
        slow.countDown();
        restart();
        assertThat(saved(first).state()).isEqualTo(JobState.DONE);
        assertThat(saved(second).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aDiskThatIsFullEndsNoWork() throws Exception {
        jobs.close();
        jobs = new BackgroundJobs(new FullDisk(), Clock.systemUTC());
        becomes(start("", _ -> {}), JobState.DONE);
    }

    /// Saves nothing before it is let.
    private record SlowStore(JobStore store, CountDownLatch let) implements JobStore {
        @Override
        public void save(Job job) {
            try {
                let.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("A write was cut off", e);
            }
            store.save(job);
        }

        @Override
        public List<Job> unfinished() {
            return store.unfinished();
        }

        @Override
        public List<Job> newest(int limit) {
            return store.newest(limit);
        }
    }

    private static final class FullDisk implements JobStore {
        @Override
        public void save(Job job) {
            throw new Trouble("This was not saved.", "The disk is full.", "Make room.");
        }

        @Override
        public List<Job> unfinished() {
            return List.of();
        }

        @Override
        public List<Job> newest(int limit) {
            return List.of();
        }
    }
}
