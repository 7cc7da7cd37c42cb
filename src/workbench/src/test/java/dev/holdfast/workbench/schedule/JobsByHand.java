package dev.holdfast.workbench.schedule;

import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.job.Jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Jobs that run to their end when the test says so, and not before.
final class JobsByHand implements Jobs {
    private final Map<Long, Job> all = new TreeMap<>();
    private final Map<Long, Work> works = new TreeMap<>();

    @Override
    public long start(String kind, String title, Work work) {
        return start(kind, title, "", work);
    }

    @Override
    public long start(String kind, String title, String resume, Work work) {
        long id = all.size() + 1L;
        all.put(id, Job.begun(id, kind, title, Instant.EPOCH, resume));
        works.put(id, work);
        return id;
    }

    /// Carries out whatever runs.
    void carryOut() {
        all.values().stream()
                .filter(job -> job.state() == JobState.RUNNING)
                .toList()
                .forEach(this::carryOut);
    }

    private void carryOut(Job job) {
        try {
            works.get(job.id()).run(Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(job.title(), e);
        }
        all.put(job.id(), job.ended(JobState.DONE, "", Instant.EPOCH));
    }

    @Override
    public void cancel(long jobId) {
        all.computeIfPresent(jobId, (_, job) -> job.ended(JobState.CANCELLED, "", Instant.EPOCH));
    }

    @Override
    public void pause(long jobId) {
        all.computeIfPresent(jobId, (_, job) -> job.in(JobState.PAUSED));
    }

    @Override
    public void goOn(long jobId) {
        all.computeIfPresent(jobId, (_, job) -> job.in(JobState.RUNNING));
    }

    @Override
    public List<Job> current() {
        return List.copyOf(all.values()).reversed();
    }

    @Override
    public Watch watch(Consumer<Job> listener) {
        return () -> {};
    }
}
