package dev.holdfast.catalog.data;

import dev.holdfast.catalog.Changes;

class DatasetStoreInMemoryTest extends DatasetStoreContract {
    private final Changes changes = new Changes();
    private final DatasetStore datasets = new DatasetStoreInMemory(changes);

    @Override
    protected DatasetStore datasets() {
        return datasets;
    }

    @Override
    protected long project() {
        return 1;
    }

    @Override
    protected Changes changes() {
        return changes;
    }
}
