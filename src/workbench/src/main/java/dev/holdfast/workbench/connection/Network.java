package dev.holdfast.workbench.connection;

import java.util.function.Consumer;

/// Whether anything may leave this desk. While offline no request is sent, and work that waits for one stops and says so.
public interface Network {
    boolean offline();

    /// Takes hold at once and is remembered over a restart. Blocks; call it from a background task.
    void workOffline(boolean offline);

    /// Calls `listener` (on any thread) whenever the user switches, until the result is closed.
    AutoCloseable watch(Consumer<Boolean> listener);
}
