package dev.holdfast.catalog.setting;

import dev.holdfast.catalog.Changes;

class SettingStoreInMemoryTest extends SettingStoreContract {
    private final Changes changes = new Changes();
    private final SettingStore settings = new SettingStoreInMemory(changes);

    @Override
    protected SettingStore settings() {
        return settings;
    }

    @Override
    protected Changes changes() {
        return changes;
    }
}
