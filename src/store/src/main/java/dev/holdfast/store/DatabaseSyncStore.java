package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.connection.RemoteRow;
import dev.holdfast.catalog.connection.SyncPage;
import dev.holdfast.catalog.connection.SyncStore;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a sync remembers, in the database. A page goes through the stores of its things inside one transaction and
/// leaves one audit line.
public final class DatabaseSyncStore implements SyncStore {
    private final Database database;
    private final ExperimentStore experiments;
    private final RunStore runs;
    private final ModelStore models;

    /// The stores must be those of the same database.
    public DatabaseSyncStore(
            Database database, ExperimentStore experiments, RunStore runs, ModelStore models) {
        this.database = database;
        this.experiments = experiments;
        this.runs = runs;
        this.models = models;
    }

    @Override
    public void write(SyncPage page) {
        database.write(
                tx -> {
                    tx.asOne(() -> writeThings(page));
                    RemoteRows.save(tx.sql(), page.rows());
                    if (!page.cursorName().isEmpty())
                        RemoteRows.saveCursor(
                                tx.sql(), page.connectionId(), page.cursorName(), page.cursor());
                    audit(tx, "synced", page.connectionId(), facts(page));
                });
    }

    private void writeThings(SyncPage page) {
        page.experiments().forEach(experiments::save);
        if (!page.runs().isEmpty()) runs.save(page.runs());
        page.models().forEach(models::save);
        page.versions().forEach(models::save);
    }

    private static String facts(SyncPage page) {
        return Facts.of("experiments", some(page.experiments()))
                .and("runs", some(page.runs()))
                .and("models", some(page.models()))
                .and("versions", some(page.versions()))
                .text();
    }

    private static String some(Collection<?> things) {
        return things.isEmpty() ? "" : Integer.toString(things.size());
    }

    /// A page that changed nothing but the cursor leaves no line.
    private static void audit(Transaction tx, String action, long connectionId, String facts) {
        if (facts.isEmpty()) return;
        String name =
                tx.sql()
                        .query("select name from connection where id = ?")
                        .bind(connectionId)
                        .first(row -> row.text("name"))
                        .orElse("");
        tx.audit(action, Subject.CONNECTION, connectionId, name, "", facts);
        tx.announce(Subject.CONNECTION, connectionId);
    }

    @Override
    public Map<String, RemoteRow> known(
            long connectionId, String kind, Collection<String> externalIds) {
        return database.read(
                sql -> {
                    Map<String, RemoteRow> found = new HashMap<>();
                    for (RemoteRow row : RemoteRows.known(sql, connectionId, kind, externalIds))
                        found.put(row.externalId(), row);
                    return found;
                });
    }

    @Override
    public Set<String> ids(long connectionId, String kind, String parentId) {
        return database.read(
                sql -> new HashSet<>(RemoteRows.ids(sql, connectionId, kind, parentId)));
    }

    @Override
    public void markGone(long connectionId, String kind, Collection<String> externalIds) {
        if (externalIds.isEmpty()) return;
        database.write(
                tx -> {
                    List<RemoteRow> rows =
                            RemoteRows.known(tx.sql(), connectionId, kind, externalIds);
                    tx.asOne(() -> markThings(kind, rows));
                    RemoteRows.markGone(tx.sql(), rows);
                    audit(tx, "marked gone", connectionId, Facts.of(kind + "s", some(rows)).text());
                });
    }

    private void markThings(String kind, List<RemoteRow> rows) {
        List<Run> goneRuns = new ArrayList<>();
        for (RemoteRow row : rows) {
            long id = row.localId();
            switch (kind) {
                case "experiment" ->
                        experiments.find(id).ifPresent(e -> experiments.save(e.gone()));
                case "run" -> runs.find(id).ifPresent(r -> goneRuns.add(r.gone()));
                case "model" -> models.find(id).ifPresent(m -> models.save(m.gone()));
                case "version" -> models.version(id).ifPresent(v -> models.save(v.gone()));
                default -> throw new IllegalArgumentException("No such kind: " + kind);
            }
        }
        if (!goneRuns.isEmpty()) runs.save(goneRuns);
    }

    @Override
    public Optional<String> cursor(long connectionId, String name) {
        return database.read(
                sql ->
                        sql.query(
                                        "select position from sync_cursor where connection_id = ?"
                                                + " and name = ?")
                                .bind(connectionId, name)
                                .first(row -> row.text("position")));
    }

    @Override
    public void saveCursor(long connectionId, String name, String value) {
        database.writeLightly(tx -> RemoteRows.saveCursor(tx.sql(), connectionId, name, value));
    }
}
