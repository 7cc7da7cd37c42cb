package dev.holdfast.workbench.job;

import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobStore;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// What is known of jobs: everything unfinished and the newest that ended. One thread saves in the order of what happened, so
/// nobody who starts or stops a job waits for the disk.
final class JobLedger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobLedger.class);
    private static final int REMEMBERED = 200;

    private final ConcurrentSkipListMap<Long, Job> known =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final List<Consumer<Job>> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService scribe =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("jobs").factory());
    private final JobStore store;

    JobLedger(JobStore store) {
        this.store = store;
        store.newest(REMEMBERED).forEach(job -> known.put(job.id(), job));
        store.unfinished().forEach(job -> known.put(job.id(), job));
    }

    /// The newest first.
    List<Job> all() {
        return List.copyOf(known.values());
    }

    @Nullable Job find(long id) {
        return known.get(id);
    }

    /// Shows how a job is now, saves it, and tells the watchers once it is saved.
    void keep(Job job) {
        known.put(job.id(), job);
        forgetOldest();
        scribe.execute(() -> write(job));
    }

    private void write(Job job) {
        try {
            store.save(job);
        } catch (RuntimeException e) {
            LOG.warn("Could not save how far {} is", job.title(), e);
        }
        tell(job);
    }

    /// Shows how far a job is, without saving it.
    void show(Job job) {
        known.put(job.id(), job);
        tell(job);
    }

    private void tell(Job job) {
        watchers.forEach(watcher -> watcher.accept(job));
    }

    private void forgetOldest() {
        known.values().stream()
                .filter(job -> job.state().ended())
                .skip(REMEMBERED)
                .forEach(job -> known.remove(job.id()));
    }

    Jobs.Watch watch(Consumer<Job> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    /// Returns when everything is saved.
    @Override
    public void close() {
        scribe.close();
    }
}
