package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.connection.SyncStoreInMemory;
import dev.holdfast.catalog.model.ModelStoreInMemory;
import dev.holdfast.catalog.run.ExperimentStoreInMemory;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStoreInMemory;
import dev.holdfast.remote.http.Credentials;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.JournalInMemory;
import dev.holdfast.remote.http.Patience;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A desk without a database: stores in memory and one connection.
final class Desk implements AutoCloseable {
    static final long PROJECT = 5;
    static final Patience QUICK =
            new Patience(8, Duration.ofMillis(2), Duration.ofMillis(30), Duration.ofSeconds(5));

    final Changes changes = new Changes();
    final ExperimentStoreInMemory experiments = new ExperimentStoreInMemory();
    final RunStoreInMemory runs = new RunStoreInMemory(experiments);
    final ModelStoreInMemory models = new ModelStoreInMemory(changes, Clock.systemUTC());
    final SyncStoreInMemory sync = new SyncStoreInMemory(experiments, runs, models);
    final JournalInMemory journal = new JournalInMemory();
    final HttpDoor door = new HttpDoor(journal, Clock.systemUTC(), QUICK);

    MlflowSync sync(URI url, int pageSize, Clock clock) {
        return new MlflowSync(door, connection(url), Credentials.NONE, sync, clock, pageSize);
    }

    static Connection connection(URI url) {
        return connection(url, new Login.None());
    }

    static Connection connection(URI url, Login login) {
        return new Connection(
                9,
                PROJECT,
                "lab",
                "mlflow",
                url,
                login,
                ConnectionState.NEW,
                "",
                "",
                null,
                Duration.ZERO);
    }

    Synced all() {
        return new Synced(experiments, runs, models, PROJECT);
    }

    Set<Object> synced() {
        return all().everything();
    }

    List<Run> everyRun() {
        return all().everyRun();
    }

    Run run(String externalId) {
        return runs.inProject(PROJECT, externalId).orElseThrow();
    }

    @Override
    public void close() {
        door.close();
    }
}
