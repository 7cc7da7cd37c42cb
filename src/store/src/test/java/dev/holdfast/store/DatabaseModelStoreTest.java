package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.model.ModelStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseModelStoreTest extends ModelStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected ModelStore models() {
        return WORKSPACE.get().models();
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
