package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.setting.SettingStore;
import dev.holdfast.remote.http.HttpDoor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The switch of the door through which everything leaves, as the user left it when the program last ended.
public final class SwitchedNetwork implements Network {
    private static final String OFFLINE = "network.offline";

    private final HttpDoor door;
    private final SettingStore settings;
    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();

    public SwitchedNetwork(HttpDoor door, SettingStore settings) {
        this.door = door;
        this.settings = settings;
        door.workOffline(settings.get(OFFLINE).map(Boolean::parseBoolean).orElse(false));
    }

    @Override
    public boolean offline() {
        return door.offline();
    }

    /// The door first: what is kept for the next start may wait.
    @Override
    public void workOffline(boolean offline) {
        door.workOffline(offline);
        watchers.forEach(watcher -> watcher.accept(offline));
        settings.set(OFFLINE, String.valueOf(offline));
    }

    @Override
    public AutoCloseable watch(Consumer<Boolean> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }
}
