package dev.holdfast.store;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.TickingClock;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.connection.SyncStore;
import dev.holdfast.catalog.connection.SyncStoreContract;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.RunStore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.time.Duration;

class DatabaseSyncStoreTest extends SyncStoreContract {
    @RegisterExtension static final OneWorkspace WORKSPACE = new OneWorkspace();
    private final long connection = NewId.next();

    @BeforeEach
    void connect() {
        WORKSPACE
                .get()
                .connections()
                .save(
                        new Connection(
                                connection,
                                project(),
                                "mlflow",
                                "mlflow",
                                URI.create("http://localhost:5000"),
                                new Login.None(),
                                ConnectionState.FINE,
                                "",
                                "",
                                TickingClock.NOON,
                                Duration.ZERO));
    }

    @Override
    protected SyncStore sync() {
        return WORKSPACE.get().sync();
    }

    @Override
    protected ExperimentStore experiments() {
        return WORKSPACE.get().experiments();
    }

    @Override
    protected RunStore runs() {
        return WORKSPACE.get().runs();
    }

    @Override
    protected ModelStore models() {
        return WORKSPACE.get().models();
    }

    @Override
    protected long project() {
        return WORKSPACE.project();
    }

    @Override
    protected long connection() {
        return connection;
    }
}
