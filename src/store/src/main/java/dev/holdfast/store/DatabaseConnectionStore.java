package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.connection.Login;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Connections in the database; secrets are elsewhere. What was synced stays when its connection goes.
public final class DatabaseConnectionStore implements ConnectionStore {
    private final Database database;

    public DatabaseConnectionStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Connection c) {
        database.write(
                tx -> {
                    String before = find(c.id()).map(this::facts).orElse("");
                    tx.sql()
                            .merge("connection")
                            .key("id", c.id())
                            .set("project_id", c.projectId())
                            .set("name", c.name())
                            .set("kind", c.kind())
                            .set("url", c.url().toString())
                            .set("login", loginKind(c.login()))
                            .set("login_name", c.login() instanceof Login.Basic b ? b.user() : "")
                            .set("state", c.state())
                            .set("state_reason", c.stateReason())
                            .set("server_version", c.serverVersion())
                            .set("last_sync", c.lastSync())
                            .set("sync_every", c.syncEvery())
                            .run();
                    tx.saved(Subject.CONNECTION, c.id(), c.name(), before, facts(c));
                });
    }

    /// Without the moment of the last sync: a connection that syncs each minute would fill the trail.
    private String facts(Connection c) {
        return Facts.of("name", c.name())
                .and("kind", c.kind())
                .and("url", c.url())
                .and("login", loginKind(c.login()))
                .and("user", c.login() instanceof Login.Basic b ? b.user() : "")
                .and("state", c.state())
                .and("reason", c.stateReason())
                .and("synced every", c.syncEvery())
                .text();
    }

    private static String loginKind(Login login) {
        return switch (login) {
            case Login.None() -> "none";
            case Login.Basic b -> "basic";
            case Login.Bearer() -> "bearer";
        };
    }

    private static Login login(String kind, String user) {
        return switch (kind) {
            case "basic" -> new Login.Basic(user);
            case "bearer" -> new Login.Bearer();
            default -> new Login.None();
        };
    }

    @Override
    public Optional<Connection> find(long id) {
        return database.read(
                sql ->
                        sql.query("select * from connection where id = ?")
                                .bind(id)
                                .first(this::read));
    }

    @Override
    public Optional<Connection> named(String name) {
        return database.read(
                sql ->
                        sql.query("select * from connection where name = ? order by id")
                                .bind(name)
                                .first(this::read));
    }

    @Override
    public List<Connection> all() {
        return database.read(
                sql -> sql.query("select * from connection order by name").list(this::read));
    }

    @Override
    public void delete(long id) {
        database.write(
                tx ->
                        find(id).ifPresent(
                                        c -> {
                                            tx.sql()
                                                    .update(
                                                            "delete from connection where id = ?",
                                                            id);
                                            tx.removed(Subject.CONNECTION, id, c.name(), facts(c));
                                        }));
    }

    private Connection read(Row row) {
        return new Connection(
                row.id("id"),
                row.id("project_id"),
                row.text("name"),
                row.text("kind"),
                URI.create(row.text("url")),
                login(row.text("login"), row.text("login_name")),
                row.word(ConnectionState.class, "state"),
                row.text("state_reason"),
                row.text("server_version"),
                row.instantOrNull("last_sync"),
                row.duration("sync_every"));
    }
}
