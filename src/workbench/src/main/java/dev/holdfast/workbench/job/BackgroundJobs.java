package dev.holdfast.workbench.job;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.JobStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Runs jobs on virtual threads and keeps their state, so that a restart can say what was cut off.
public final class BackgroundJobs implements Jobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final int REMEMBERED = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
    private final Map<Long, Job> known = new ConcurrentHashMap<>();
    private final List<Consumer<Job>> watchers = new CopyOnWriteArrayList<>();
    private final JobStore store;
    private final Clock clock;

    public BackgroundJobs(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        store.newest(REMEMBERED).forEach(job -> known.put(job.id(), job));
    }

    @Override
    public long start(String kind, String title, Work work) {
        return start(kind, title, "", work);
    }

    /// Starts work that `resume` describes well enough to start it again after a restart.
    @Override
    public long start(String kind, String title, String resume, Work work) {
        Job job =
                new Job(
                        NewId.next(),
                        kind,
                        title,
                        JobState.RUNNING,
                        0,
                        0,
                        "",
                        "",
                        "",
                        clock.instant(),
                        null,
                        resume);
        RunningJob task = new RunningJob(job, this::changed);
        running.put(job.id(), task);
        keep(job);
        task.thread(threads.submit(() -> carryOut(task, work)));
        return job.id();
    }

    private void carryOut(RunningJob task, Work work) {
        JobState end = JobState.DONE;
        String failure = "";
        try {
            task.check();
            work.run(task);
        } catch (CancelledException e) {
            end = JobState.CANCELLED;
        } catch (Exception e) {
            end = task.cancelled() ? JobState.CANCELLED : JobState.FAILED;
            failure = end == JobState.FAILED ? Failures.inWords(e) : "";
            if (end == JobState.FAILED) LOG.warn("{} failed", task.job().title(), e);
        } finally {
            running.remove(task.job().id());
        }
        keep(task.ended(end, failure, clock.instant()));
    }

    private void keep(Job job) {
        store.save(job);
        changed(job);
    }

    private void changed(Job job) {
        known.put(job.id(), job);
        watchers.forEach(watcher -> watcher.accept(job));
    }

    @Override
    public void cancel(long jobId) {
        RunningJob task = running.get(jobId);
        if (task != null) task.cancel();
    }

    @Override
    public List<Job> current() {
        return known.values().stream()
                .sorted(Comparator.comparingLong(Job::id).reversed())
                .limit(REMEMBERED)
                .toList();
    }

    @Override
    public AutoCloseable watch(Consumer<Job> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    /// Cancels what runs; unfinished resumable jobs stay known as unfinished.
    @Override
    public void close() {
        running.values().forEach(RunningJob::cancel);
        threads.close();
    }
}
