package dev.holdfast.app;

import dev.holdfast.workbench.connection.Network;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A switch that remembers only itself.
public final class NetworkInMemory implements Network {
    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean offline;

    @Override
    public boolean offline() {
        return offline;
    }

    @Override
    public void workOffline(boolean wish) {
        offline = wish;
        watchers.forEach(watcher -> watcher.accept(wish));
    }

    @Override
    public AutoCloseable watch(Consumer<Boolean> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }
}
