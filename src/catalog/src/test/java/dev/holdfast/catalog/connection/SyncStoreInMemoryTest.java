package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.TickingClock;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.model.ModelStoreInMemory;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.ExperimentStoreInMemory;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.catalog.run.RunStoreInMemory;

class SyncStoreInMemoryTest extends SyncStoreContract {
    private final ExperimentStore experiments = new ExperimentStoreInMemory();
    private final RunStore runs = new RunStoreInMemory(experiments);
    private final ModelStore models = new ModelStoreInMemory(new Changes(), new TickingClock());
    private final SyncStore sync = new SyncStoreInMemory(experiments, runs, models);

    @Override
    protected SyncStore sync() {
        return sync;
    }

    @Override
    protected ExperimentStore experiments() {
        return experiments;
    }

    @Override
    protected RunStore runs() {
        return runs;
    }

    @Override
    protected ModelStore models() {
        return models;
    }

    @Override
    protected long project() {
        return 1;
    }

    @Override
    protected long connection() {
        return 2;
    }
}
