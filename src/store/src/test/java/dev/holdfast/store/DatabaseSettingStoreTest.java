package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.setting.SettingStore;
import dev.holdfast.catalog.setting.SettingStoreContract;

import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseSettingStoreTest extends SettingStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();

    @Override
    protected SettingStore settings() {
        return WORKSPACE.get().settings();
    }

    @Override
    protected Changes changes() {
        return WORKSPACE.changes;
    }
}
