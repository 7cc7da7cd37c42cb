package dev.holdfast.catalog.setting;

import java.util.Optional;

/// Keeps small choices of the user by key, such as `window.theme`. Methods block; call them from a background task.
public interface SettingStore {
    Optional<String> get(String key);

    void set(String key, String value);
}
