package dev.holdfast.store;

import dev.holdfast.catalog.connection.NetworkJournal;
import dev.holdfast.catalog.connection.NetworkJournalContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseNetworkJournalTest extends NetworkJournalContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected NetworkJournal journal() {
        return WORKSPACE.get().network();
    }
}
