package dev.holdfast.store;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/// A store in a folder of its own, with one project and one connection, for the tests of stores in other packages.
public final class TestStore implements AutoCloseable {
    public final long project = NewId.next();
    public final long connection = NewId.next();
    private final OpenStore open;

    public TestStore(Path folder) {
        open = OpenStore.in(folder, new Changes(), "tester", Clock.systemUTC(), Migrations.OURS);
        database().write(transaction -> fill(transaction.sql()));
    }

    private void fill(Sql sql) {
        sql.update(
                "insert into project (id, name, description, created) values (?, ?, ?, ?)",
                project,
                "p" + project,
                "",
                Instant.now());
        sql.update(
                "insert into connection (id, project_id, name, kind, url, login, login_name, state,"
                    + " state_reason, server_version, sync_every) values (?, ?, 'c', 'mlflow', '',"
                    + " 'NONE', '', 'NEW', '', '', 0)",
                connection,
                project);
    }

    public Database database() {
        return open.database();
    }

    @Override
    public void close() {
        open.close();
    }
}
