package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.data.DatasetStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseDatasetStoreTest extends DatasetStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected DatasetStore datasets() {
        return WORKSPACE.get().datasets();
    }

    @Override
    protected long project() {
        return WORKSPACE.project();
    }

    @Override
    protected Changes changes() {
        return WORKSPACE.changes;
    }
}
