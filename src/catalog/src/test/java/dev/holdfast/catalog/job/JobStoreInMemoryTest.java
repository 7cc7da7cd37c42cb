package dev.holdfast.catalog.job;

import dev.holdfast.catalog.Changes;

class JobStoreInMemoryTest extends JobStoreContract {
    private final Changes changes = new Changes();
    private final JobStore jobs = new JobStoreInMemory(changes);

    @Override
    protected JobStore jobs() {
        return jobs;
    }

    @Override
    protected Changes changes() {
        return changes;
    }
}
