package dev.holdfast.catalog.model;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.TickingClock;

class ModelStoreInMemoryTest extends ModelStoreContract {
    private final Changes changes = new Changes();
    private final ModelStore models = new ModelStoreInMemory(changes, new TickingClock());

    @Override
    protected ModelStore models() {
        return models;
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
