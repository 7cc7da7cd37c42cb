package dev.holdfast.app.place;

import dev.holdfast.app.work.Background;
import dev.holdfast.workbench.connection.Network;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the user works offline, for every screen that shows or switches it.
public final class Offline {
    private final Network network;
    private final Background background;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    public Offline(Network network, Background background) {
        this.network = network;
        this.background = background;
        on.set(network.offline());
        network.watch(_ -> background.toWindow(() -> on.set(network.offline())));
    }

    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// Switches; nothing happens where it is so already.
    public void wish(boolean offline) {
        if (offline == on.get()) return;
        background.run(
                () -> {
                    network.workOffline(offline);
                    return offline;
                },
                on::set);
    }

    public void toggle() {
        wish(!on.get());
    }
}
