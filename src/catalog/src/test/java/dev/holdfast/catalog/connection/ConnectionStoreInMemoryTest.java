package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.Changes;

class ConnectionStoreInMemoryTest extends ConnectionStoreContract {
    private final Changes changes = new Changes();
    private final ConnectionStore connections = new ConnectionStoreInMemory(changes);

    @Override
    protected ConnectionStore connections() {
        return connections;
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
