package dev.holdfast.app.place;

import dev.holdfast.app.work.Background;
import dev.holdfast.workbench.connection.Network;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.concurrent.atomic.AtomicBoolean;

/// Whether the user works offline, for every screen that shows or switches it. The last wish counts, however quickly one follows
/// another.
public final class Offline {
    private final Network network;
    private final Background background;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean wished = new AtomicBoolean();

    public Offline(Network network, Background background) {
        this.network = network;
        this.background = background;
        wished.set(network.offline());
        on.set(network.offline());
        network.watch(
                offline -> {
                    wished.set(offline);
                    background.toWindow(this::show);
                });
    }

    private void show() {
        on.set(network.offline());
    }

    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// Switches; nothing happens where it is so already.
    public void wish(boolean offline) {
        if (wished.getAndSet(offline) == offline) return;
        background.run(
                () -> {
                    network.workOffline(wished.get());
                    return offline;
                },
                _ -> show());
    }

    public void toggle() {
        wish(!wished.get());
    }
}
