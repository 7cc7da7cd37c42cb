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

    /// Wishes not yet carried out; only the window's thread counts. Until there are none, what the network says is no wish.
    private int pending;

    public Offline(Network network, Background background) {
        this.network = network;
        this.background = background;
        show();
        network.watch(_ -> background.toWindow(this::show));
    }

    private void show() {
        boolean offline = network.offline();
        on.set(offline);
        if (pending == 0) wished.set(offline);
    }

    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// Switches; nothing happens where it is so already.
    public void wish(boolean offline) {
        if (wished.getAndSet(offline) == offline) return;
        pending++;
        background.run(this::carryOut, _ -> {});
    }

    private synchronized boolean carryOut() {
        boolean wish = wished.get();
        try {
            network.workOffline(wish);
            return wish;
        } finally {
            background.toWindow(this::carriedOut);
        }
    }

    private void carriedOut() {
        pending--;
        show();
    }

    public void toggle() {
        wish(!wished.get());
    }
}
