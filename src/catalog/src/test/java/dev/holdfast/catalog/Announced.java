package dev.holdfast.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Remembers what was announced since it began to listen.
public final class Announced implements AutoCloseable {
    private final List<Change> heard = Collections.synchronizedList(new ArrayList<>());
    private final Changes.Subscription subscription;

    public Announced(Changes changes) {
        subscription = changes.subscribe(heard::add);
    }

    public List<Change> changes() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
