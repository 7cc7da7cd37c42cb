package dev.holdfast.catalog.setting;

import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Subject;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Settings that are forgotten at the end.
public final class SettingStoreInMemory implements SettingStore {
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final Changes changes;

    public SettingStoreInMemory(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public void set(String key, String value) {
        if (!value.equals(settings.put(key, value)))
            changes.announce(new Change(Subject.SETTING, 0));
    }
}
