package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.check.CheckStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseCheckStoreTest extends CheckStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected CheckStore checks() {
        return WORKSPACE.get().checks();
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
