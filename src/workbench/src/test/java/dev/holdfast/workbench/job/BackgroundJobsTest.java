package dev.holdfast.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.JobStore;
import dev.holdfast.catalog.job.Progress;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class BackgroundJobsTest {
    private final List<Job> saved = Collections.synchronizedList(new ArrayList<>());
    private final Notebook store = new Notebook();
    private final BackgroundJobs jobs = new BackgroundJobs(store, Clock.systemUTC());

    @Test
    void aJobThatEndsIsDoneAndKept() throws Exception {
        Job ended = runToEnd(progress -> progress.report(5, 5, "rows", "reading"));
        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.done()).isEqualTo(5);
        assertThat(saved).last().isEqualTo(ended);
    }

    @Test
    void troubleIsToldInItsOwnWords() throws Exception {
        Job ended =
                runToEnd(
                        _ -> {
                            throw new Trouble(
                                    "The file was not read.", "It is empty.", "Choose another.");
                        });
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.failure())
                .isEqualTo("The file was not read. It is empty. Choose another.");
    }

    @Test
    void anyOtherFailureIsAFaultOfOursWithoutAStackTrace() throws Exception {
        Job ended =
                runToEnd(
                        _ -> {
                            throw new IllegalStateException("index 3");
                        });
        assertThat(ended.failure())
                .contains("did not expect (index 3)")
                .doesNotContain("Exception");
    }

    @Test
    void aCancelledJobStopsAndSaysSo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = ends(jobs, 1);
        long id =
                jobs.start(
                        "import",
                        "Endless",
                        progress -> {
                            started.countDown();
                            while (true) {
                                progress.check();
                                Thread.onSpinWait();
                            }
                        });
        assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
        jobs.cancel(id);
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(jobs.current()).first().extracting(Job::state).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aJobCancelledAtOnceEndsToo() throws Exception {
        CountDownLatch ended = ends(jobs, 1);
        jobs.cancel(jobs.start("import", "Regretted", Progress::check));
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoeverStartsOrEndsAJobDoesNotWaitForTheStore() throws Exception {
        store.slow = new CountDownLatch(1);
        CountDownLatch ended = ends(jobs, 1);
        long id = jobs.start("import", "Started over a slow store", _ -> {});
        assertThat(jobs.current()).extracting(Job::id).containsExactly(id);
        assertThat(saved).isEmpty();
        store.slow.countDown();
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(saved).extracting(Job::state).containsExactly(JobState.RUNNING, JobState.DONE);
    }

    @Test
    void onlyWhatAnEarlierRunLeftIsTakenUp() throws Exception {
        store.left = List.of(job(7, "connection 3"), job(8, ""));
        BackgroundJobs next = new BackgroundJobs(store, Clock.systemUTC());
        CountDownLatch ended = ends(next, 3);
        long started = next.start("import", "New", Progress::check);
        List<Long> asked = new ArrayList<>();
        next.takeUp(
                job -> {
                    asked.add(job.id());
                    return job.resume().isEmpty() ? Optional.empty() : Optional.of(_ -> {});
                });
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        next.close();
        assertThat(asked).containsExactly(7L, 8L);
        assertThat(endOf(7)).isEqualTo(JobState.DONE);
        assertThat(endOf(8)).isEqualTo(JobState.FAILED);
        assertThat(endOf(started)).isEqualTo(JobState.DONE);
    }

    private static CountDownLatch ends(Jobs jobs, int many) {
        CountDownLatch ended = new CountDownLatch(many);
        jobs.watch(
                job -> {
                    if (job.state().ended()) ended.countDown();
                });
        return ended;
    }

    private static Job job(long id, String resume) {
        return new Job(
                id,
                "sync",
                "Left",
                JobState.RUNNING,
                0,
                0,
                "",
                "",
                "",
                Instant.EPOCH,
                null,
                resume);
    }

    private JobState endOf(long id) {
        return saved.stream().filter(job -> job.id() == id).toList().getLast().state();
    }

    private Job runToEnd(Jobs.Work work) throws InterruptedException {
        CountDownLatch ended = ends(jobs, 1);
        jobs.start("import", "A job", work);
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        return jobs.current().getFirst();
    }

    private final class Notebook implements JobStore {
        private volatile CountDownLatch slow = new CountDownLatch(0);
        private List<Job> left = List.of();

        @Override
        public void save(Job job) {
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("A write was cut off", e);
            }
            saved.add(job);
        }

        @Override
        public List<Job> unfinished() {
            return left;
        }

        @Override
        public List<Job> newest(int limit) {
            return List.of();
        }
    }
}
