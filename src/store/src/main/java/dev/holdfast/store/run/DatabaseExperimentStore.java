package dev.holdfast.store.run;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.store.Database;
import dev.holdfast.store.Facts;
import dev.holdfast.store.Row;
import dev.holdfast.store.Sql;
import dev.holdfast.store.Transaction;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Experiments in the workspace's database.
public final class DatabaseExperimentStore implements ExperimentStore {
    private static final String COLUMNS =
            "select id, project_id, name, created, deleted, tags, connection_id, external_id,"
                    + " presence from experiment ";

    private final Database database;

    public DatabaseExperimentStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Experiment experiment) {
        database.write(transaction -> save(transaction, experiment));
    }

    /// Saves inside a transaction that may hold more, with its line in the audit trail.
    public static void save(Transaction transaction, Experiment experiment) {
        Sql sql = transaction.sql();
        String before = find(sql, experiment.id()).map(DatabaseExperimentStore::facts).orElse("");
        Origin origin = experiment.origin();
        sql.merge("experiment")
                .key("id", experiment.id())
                .set("project_id", experiment.projectId())
                .set("name", experiment.name())
                .set("created", experiment.created())
                .set("deleted", experiment.deleted())
                .set("tags", TagText.write(experiment.tags()))
                .set("connection_id", origin == null ? null : origin.connectionId())
                .set("external_id", origin == null ? null : origin.externalId())
                .set("presence", origin == null ? null : origin.presence())
                .run();
        transaction.saved(
                Subject.EXPERIMENT, experiment.id(), experiment.name(), before, facts(experiment));
    }

    private static String facts(Experiment experiment) {
        return Facts.of("name", experiment.name())
                .and("deleted", experiment.deleted() ? "yes" : null)
                .and("tags", experiment.tags())
                .and(
                        "presence",
                        experiment.origin() == null ? null : experiment.origin().presence())
                .text();
    }

    @Override
    public Optional<Experiment> find(long id) {
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Experiment> find(Sql sql, long id) {
        return sql.query(COLUMNS + "where id = ?").bind(id).first(DatabaseExperimentStore::read);
    }

    @Override
    public Optional<Experiment> synced(long connectionId, String externalId) {
        return database.read(
                sql ->
                        sql.query(COLUMNS + "where connection_id = ? and external_id = ?")
                                .bind(connectionId, externalId)
                                .first(DatabaseExperimentStore::read));
    }

    @Override
    public List<Experiment> inProject(long projectId) {
        return database.read(
                sql ->
                        sql.query(COLUMNS + "where project_id = ? order by name, id")
                                .bind(projectId)
                                .list(DatabaseExperimentStore::read));
    }

    private static Experiment read(Row row) {
        return new Experiment(
                row.id("id"),
                row.id("project_id"),
                row.text("name"),
                row.instant("created"),
                row.flag("deleted"),
                TagText.read(row.text("tags")),
                origin(row));
    }

    private static @Nullable Origin origin(Row row) {
        Long connection = row.idOrNull("connection_id");
        return connection == null
                ? null
                : new Origin(
                        connection, row.text("external_id"), row.word(Presence.class, "presence"));
    }
}
