package dev.holdfast.workbench.job;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.JobStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/// Runs jobs on virtual threads and keeps their state, so that a restart can say what was cut off. A job moves from running to
/// paused or ended under one lock, so that no wish is lost between the two.
public final class BackgroundJobs implements Jobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final String CUT_OFF =
            "This was not finished. The program ended before. Nothing of it was kept; start it"
                    + " again.";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, RunningJob> running = new HashMap<>();
    private final Map<Long, Work> paused = new HashMap<>();
    private final JobLedger ledger;
    private final Clock clock;

    public BackgroundJobs(JobStore store, Clock clock) {
        this.ledger = new JobLedger(store);
        this.clock = clock;
    }

    @Override
    public long start(String kind, String title, Work work) {
        return start(kind, title, "", work);
    }

    @Override
    public synchronized long start(String kind, String title, String resume, Work work) {
        return run(Job.begun(NewId.next(), kind, title, clock.instant(), resume), work);
    }

    private synchronized long run(Job job, Work work) {
        RunningJob task = new RunningJob(job, this::reported);
        running.put(job.id(), task);
        ledger.keep(job);
        threads.execute(() -> carryOut(task, work));
        return job.id();
    }

    private synchronized void reported(RunningJob task) {
        if (running.containsKey(task.job().id())) ledger.show(task.job());
    }

    private void carryOut(RunningJob task, Work work) {
        try {
            task.carryOut(work);
            end(task, JobState.DONE, "");
        } catch (CancelledException e) {
            stopped(task, work);
        } catch (Exception | Error e) {
            if (task.cancelled()) stopped(task, work);
            else failed(task, e);
        }
    }

    private void failed(RunningJob task, Throwable why) {
        LOG.warn("{} failed", task.job().title(), why);
        end(task, JobState.FAILED, Failures.inWords(why));
    }

    private synchronized void end(RunningJob task, JobState end, String failure) {
        running.remove(task.job().id());
        ledger.keep(task.job().ended(end, failure, clock.instant()));
    }

    private synchronized void stopped(RunningJob task, Work work) {
        Job job = task.job();
        boolean again = !job.resume().isEmpty();
        if (task.wish() == RunningJob.Stop.PAUSE) {
            running.remove(job.id());
            paused.put(job.id(), work);
            ledger.keep(job.in(JobState.PAUSED));
        } else if (task.wish() == RunningJob.Stop.CLOSE && again) {
            running.remove(job.id()); // stays unfinished for the next start
        } else {
            end(task, JobState.CANCELLED, "");
        }
    }

    /// Takes up what an earlier run of the program left unfinished: `again` says how, where it can be. What cannot be taken up is
    /// told as failed. Paused work stays paused; without `atOnce` the rest is shown as paused too, and kept as what it was: should the program
    /// end, the next start may take it up.
    ///
    /// @return the ids of the jobs that are paused only because `atOnce` was false
    public synchronized List<Long> takeUp(Function<Job, Optional<Work>> again, boolean atOnce) {
        List<Long> waiting = new ArrayList<>();
        for (Job job : unfinishedBefore()) {
            Optional<Work> work = again.apply(job);
            if (work.isEmpty()) ledger.keep(job.ended(JobState.FAILED, CUT_OFF, clock.instant()));
            else if (atOnce && job.state() != JobState.PAUSED)
                run(job.in(JobState.RUNNING), work.get());
            else {
                paused.put(job.id(), work.get());
                if (job.state() != JobState.PAUSED) {
                    waiting.add(job.id());
                    ledger.show(job.in(JobState.PAUSED));
                }
            }
        }
        return List.copyOf(waiting);
    }

    private List<Job> unfinishedBefore() {
        return ledger.all().stream()
                .filter(job -> !job.state().ended())
                .filter(job -> !running.containsKey(job.id()) && !paused.containsKey(job.id()))
                .toList();
    }

    @Override
    public synchronized void cancel(long jobId) {
        stop(jobId, RunningJob.Stop.CANCEL);
        Job job = ledger.find(jobId);
        if (paused.remove(jobId) != null && job != null)
            ledger.keep(job.ended(JobState.CANCELLED, "", clock.instant()));
    }

    @Override
    public synchronized void pause(long jobId) {
        Job job = ledger.find(jobId);
        if (job != null && !job.resume().isEmpty()) stop(jobId, RunningJob.Stop.PAUSE);
    }

    private void stop(long jobId, RunningJob.Stop wish) {
        RunningJob task = running.get(jobId);
        if (task != null) task.stop(wish);
    }

    @Override
    public synchronized void goOn(long jobId) {
        Work work = paused.remove(jobId);
        Job job = ledger.find(jobId);
        if (work != null && job != null) run(job.in(JobState.RUNNING), work);
    }

    @Override
    public List<Job> current() {
        return ledger.all();
    }

    @Override
    public Watch watch(Consumer<Job> listener) {
        return ledger.watch(listener);
    }

    /// Stops what runs. What can be taken up again is left unfinished for the next start, unless the user cancelled or paused it.
    @Override
    public void close() {
        stopAll();
        threads.close(); // waits until all have stopped
        ledger.close();
    }

    private synchronized void stopAll() {
        threads.shutdown();
        running.values().forEach(task -> task.stop(RunningJob.Stop.CLOSE));
    }
}
