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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/// Runs jobs on virtual threads and keeps their state, so that a restart can say what was cut off. Nothing here waits for the store:
/// what is kept is written on the threads of the jobs.
public final class BackgroundJobs implements Jobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final int REMEMBERED = 200;
    private static final String CUT_OFF =
            "This was not finished. The program ended before. Nothing of it was kept; start it"
                    + " again.";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
    private final Map<Long, Job> known = new ConcurrentHashMap<>();
    private final Map<Long, Work> paused = new ConcurrentHashMap<>();
    private final List<Job> leftBefore;
    private final List<Consumer<Job>> watchers = new CopyOnWriteArrayList<>();
    private final JobStore store;
    private final Clock clock;
    private volatile boolean closing;

    public BackgroundJobs(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        leftBefore = store.unfinished();
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
        return run(job, work);
    }

    private long run(Job job, Work work) {
        RunningJob task = new RunningJob(job, this::changed);
        running.put(job.id(), task);
        changed(job);
        threads.execute(() -> carryOut(task, work));
        return job.id();
    }

    private void carryOut(RunningJob task, Work work) {
        JobState end = JobState.DONE;
        String failure = "";
        try {
            store.save(task.job());
            task.begins();
            task.check();
            work.run(task);
        } catch (CancelledException e) {
            end = stopped(task);
        } catch (Exception e) {
            end = task.cancelled() ? stopped(task) : JobState.FAILED;
            failure = end == JobState.FAILED ? Failures.inWords(e) : "";
            if (end == JobState.FAILED) LOG.warn("{} failed", task.job().title(), e);
        } finally {
            task.ends();
            running.remove(task.job().id());
        }
        boolean leftForNextStart =
                closing && end == JobState.CANCELLED && !task.job().resume().isEmpty();
        if (leftForNextStart) return;
        Job ended = task.ended(end, failure, end.ended() ? clock.instant() : null);
        write(ended);
        if (end == JobState.PAUSED) paused.put(ended.id(), work);
        changed(ended);
    }

    private static JobState stopped(RunningJob task) {
        JobState wanted = task.wanted();
        return wanted == null ? JobState.CANCELLED : wanted;
    }

    private void keep(Job job) {
        changed(job);
        threads.execute(() -> write(job));
    }

    private void write(Job job) {
        try {
            store.save(job);
        } catch (RuntimeException e) {
            LOG.warn("Could not keep how {} stands", job.title(), e);
        }
    }

    private void changed(Job job) {
        known.put(job.id(), job);
        watchers.forEach(watcher -> watcher.accept(job));
    }

    /// Takes up what an earlier run of the program left unfinished: `again` says how, where it can be. What cannot be taken up is
    /// told as failed. Paused work stays paused.
    public void takeUp(Function<Job, Optional<Work>> again) {
        for (Job job : leftBefore) {
            Optional<Work> work = again.apply(job);
            if (work.isEmpty())
                keep(new RunningJob(job, _ -> {}).ended(JobState.FAILED, CUT_OFF, clock.instant()));
            else if (job.state() == JobState.PAUSED) paused.put(job.id(), work.get());
            else run(job, work.get());
        }
    }

    @Override
    public void cancel(long jobId) {
        stop(jobId, JobState.CANCELLED);
        Job job = known.get(jobId);
        if (paused.remove(jobId) == null || job == null) return;
        keep(new RunningJob(job, _ -> {}).ended(JobState.CANCELLED, "", clock.instant()));
    }

    @Override
    public void pause(long jobId) {
        Job job = known.get(jobId);
        if (job != null && !job.resume().isEmpty()) stop(jobId, JobState.PAUSED);
    }

    private void stop(long jobId, JobState state) {
        RunningJob task = running.get(jobId);
        if (task != null) task.stop(state);
    }

    @Override
    public void goOn(long jobId) {
        Work work = paused.remove(jobId);
        Job job = known.get(jobId);
        if (work != null && job != null)
            run(new RunningJob(job, _ -> {}).ended(JobState.RUNNING, "", null), work);
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

    /// Stops what runs. What can be taken up again is left unfinished for the next start.
    @Override
    public void close() {
        closing = true;
        running.values().forEach(task -> task.stop(JobState.CANCELLED));
        threads.close();
    }
}
