package dev.holdfast.app.setting;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Connecting;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.workbench.connection.SyncJobs;

/// Asks for a tracker on top of whatever is shown, keeps it, and starts its first sync.
public final class ConnectDialog implements Connecting {
    private final Bench bench;

    public ConnectDialog(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void ask() {
        ConnectViewModel model =
                new ConnectViewModel(
                        bench.desk(),
                        bench.background(),
                        bench.words(),
                        bench.navigation().projectId());
        bench.overlays()
                .show(
                        new ConnectView(model, bench.words(), bench.overlays()::close, this::kept),
                        () -> {});
    }

    private void kept(Connection connection) {
        bench.overlays().close();
        bench.notices().say(bench.words().text("connect.kept", connection.name()));
        new SyncJobs(bench.desk().connections(), bench.desk().jobs()).start(connection);
    }
}
