package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.job.JobStore;
import dev.holdfast.catalog.job.JobStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseJobStoreTest extends JobStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected JobStore jobs() {
        return WORKSPACE.get().jobs();
    }

    @Override
    protected Changes changes() {
        return WORKSPACE.changes;
    }
}
