package dev.holdfast.catalog.job;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.util.List;

/// Jobs that are forgotten at the end.
public final class JobStoreInMemory implements JobStore {
    private final Shelf<Job> jobs;

    public JobStoreInMemory(Changes changes) {
        jobs = new Shelf<>(Subject.JOB, changes);
    }

    @Override
    public void save(Job job) {
        jobs.put(job.id(), job);
    }

    @Override
    public List<Job> unfinished() {
        return jobs.where(j -> !j.state().ended());
    }

    @Override
    public List<Job> newest(int limit) {
        return jobs.newest(j -> true, limit);
    }
}
