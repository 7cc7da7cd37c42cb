package dev.holdfast.store;

import dev.holdfast.catalog.event.EventStore;
import dev.holdfast.catalog.event.EventStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseEventStoreTest extends EventStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected EventStore events() {
        return WORKSPACE.get().events();
    }

    @Override
    protected String actor() {
        return "anna";
    }
}
