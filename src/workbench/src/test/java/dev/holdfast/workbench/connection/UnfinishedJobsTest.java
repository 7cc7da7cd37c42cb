package dev.holdfast.workbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.JobStoreInMemory;
import dev.holdfast.workbench.job.BackgroundJobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

@Timeout(30)
class UnfinishedJobsTest {
    private final JobStoreInMemory store = new JobStoreInMemory(new Changes());
    private final CountDownLatch done = new CountDownLatch(1);
    private BackgroundJobs jobs = new BackgroundJobs(store, Clock.systemUTC());

    @BeforeEach
    void anEarlierRunLeftASync() {
        store.save(Job.begun(NewId.next(), "sync", "Syncing", Instant.EPOCH, "connection 1"));
        jobs = new BackgroundJobs(store, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void offlineWaitsUntilTheUserGoesOnline() throws Exception {
        var network = new Switch();
        takeUp(network);
        assertThat(jobs.current()).extracting(Job::state).containsExactly(JobState.PAUSED);
        network.workOffline(false);
        done.await();
    }

    @Test
    void whoGoesOnlineBeforeAnyoneListensIsHeard() throws Exception {
        takeUp(
                new Switch() {
                    @Override
                    public AutoCloseable watch(Consumer<Boolean> listener) {
                        workOffline(false);
                        return super.watch(listener);
                    }
                });
        done.await();
    }

    private void takeUp(Network network) {
        new UnfinishedJobs(jobs, network).takeUp(_ -> Optional.of(_ -> done.countDown()));
    }

    /// Offline at first.
    private static class Switch implements Network {
        private final List<Consumer<Boolean>> watchers = new ArrayList<>();
        private boolean offline = true;

        @Override
        public boolean offline() {
            return offline;
        }

        @Override
        public void workOffline(boolean now) {
            offline = now;
            watchers.forEach(watcher -> watcher.accept(now));
        }

        @Override
        public AutoCloseable watch(Consumer<Boolean> listener) {
            watchers.add(listener);
            return () -> watchers.remove(listener);
        }
    }
}
