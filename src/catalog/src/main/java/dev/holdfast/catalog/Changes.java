package dev.holdfast.catalog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Carries each [Change] from the store to whoever shows it. Listeners are called on the thread that
/// committed, so they must be quick and must not touch the store.
public final class Changes {
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    public void announce(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /// Listens until the returned subscription is closed.
    public Subscription subscribe(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// What ends a [#subscribe(Consumer)].
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
