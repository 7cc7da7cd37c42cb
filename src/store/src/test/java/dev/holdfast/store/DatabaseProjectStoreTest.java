package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.project.ProjectStore;
import dev.holdfast.catalog.project.ProjectStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseProjectStoreTest extends ProjectStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected ProjectStore projects() {
        return WORKSPACE.get().projects();
    }

    @Override
    protected Changes changes() {
        return WORKSPACE.changes;
    }
}
