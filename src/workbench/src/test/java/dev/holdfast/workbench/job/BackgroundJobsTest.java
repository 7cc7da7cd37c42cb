package dev.holdfast.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.JobStore;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class BackgroundJobsTest {
    private final List<Job> saved = Collections.synchronizedList(new ArrayList<>());
    private final BackgroundJobs jobs = new BackgroundJobs(new Notebook(), Clock.systemUTC());

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
        CountDownLatch ended = new CountDownLatch(1);
        jobs.watch(
                job -> {
                    if (job.state().ended()) ended.countDown();
                });
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

    private Job runToEnd(Jobs.Work work) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        jobs.watch(
                job -> {
                    if (job.state().ended()) ended.countDown();
                });
        jobs.start("import", "A job", work);
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        return jobs.current().getFirst();
    }

    private final class Notebook implements JobStore {
        @Override
        public void save(Job job) {
            saved.add(job);
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
