package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.connection.ConnectionStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseConnectionStoreTest extends ConnectionStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected ConnectionStore connections() {
        return WORKSPACE.get().connections();
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
