package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.check.Monitor;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Monitors, checks and alarms in the database.
public final class DatabaseCheckStore implements CheckStore {
    private final Database database;
    private final Clock clock;

    public DatabaseCheckStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void save(Monitor m) {
        database.write(
                tx -> {
                    String before = monitor(m.id()).map(this::facts).orElse("");
                    tx.sql()
                            .merge("monitor")
                            .key("id", m.id())
                            .set("project_id", m.projectId())
                            .set("name", m.name())
                            .set("reference_version_id", m.referenceVersionId())
                            .set("current_dataset_id", m.currentDatasetId())
                            .set("deployment_id", m.deploymentId())
                            .set("settings", Json.of(m.settings()))
                            .run();
                    tx.saved(Subject.MONITOR, m.id(), m.name(), before, facts(m));
                });
    }

    private String facts(Monitor m) {
        return Facts.of("name", m.name())
                .and("reference", m.referenceVersionId())
                .and("current", m.currentDatasetId())
                .and("deployment", m.deploymentId())
                .and("settings", Json.of(m.settings()))
                .text();
    }

    @Override
    public List<Monitor> monitors(long projectId) {
        return database.read(
                sql ->
                        sql.query("select * from monitor where project_id = ? order by name")
                                .bind(projectId)
                                .list(this::readMonitor));
    }

    @Override
    public Optional<Monitor> monitor(long id) {
        return database.read(
                sql ->
                        sql.query("select * from monitor where id = ?")
                                .bind(id)
                                .first(this::readMonitor));
    }

    @Override
    public void add(Check check, Optional<Alarm> alarm) {
        database.write(
                tx -> {
                    CheckRows.add(tx.sql(), check);
                    String facts =
                            Facts.of("verdict", check.verdict())
                                    .and("sentence", check.sentence())
                                    .and("reference", check.referenceHash())
                                    .and("current", check.currentHash())
                                    .text();
                    String name = check.referenceName() + " / " + check.currentName();
                    tx.saved(Subject.CHECK, check.id(), name, "", facts);
                    alarm.ifPresent(a -> raise(tx, a));
                });
    }

    private static void raise(Transaction tx, Alarm a) {
        Optional<Alarm> before = alarm(tx, a.id());
        AlarmRows.save(tx.sql(), a);
        tx.audit(
                before.isEmpty() ? "raised" : "raised again",
                Subject.ALARM,
                a.id(),
                a.sentence(),
                before.map(Alarm::sentence).orElse(""),
                "");
        tx.announce(Subject.ALARM, a.id());
    }

    private static Optional<Alarm> alarm(Transaction tx, long id) {
        return tx.sql().query("select * from alarm where id = ?").bind(id).first(AlarmRows::read);
    }

    @Override
    public Optional<Check> find(long id) {
        return database.read(sql -> CheckRows.newest(sql, "id = ?", id, 1).stream().findFirst());
    }

    @Override
    public List<Check> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.read(sql -> CheckRows.withIds(sql, List.copyOf(ids)));
    }

    @Override
    public long count(long projectId) {
        return database.read(
                sql ->
                        sql.query("select count(*) from check_result where project_id = ?")
                                .bind(projectId)
                                .number());
    }

    @Override
    public List<Check> inProject(long projectId, int limit) {
        return database.read(sql -> CheckRows.newest(sql, "project_id = ?", projectId, limit));
    }

    @Override
    public List<Check> ofMonitor(long monitorId, int limit) {
        return database.read(sql -> CheckRows.newest(sql, "monitor_id = ?", monitorId, limit));
    }

    @Override
    public List<Alarm> alarms(long projectId) {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from alarm where project_id = ? order by case"
                                                + " state when 'OPEN' then 0 else 1 end, id desc")
                                .bind(projectId)
                                .list(AlarmRows::read));
    }

    @Override
    public void decide(long alarmId, String decision, String reason) {
        database.write(
                tx -> {
                    Alarm open =
                            alarm(tx, alarmId)
                                    .orElseThrow(
                                            () ->
                                                    new NoSuchElementException(
                                                            "No alarm " + alarmId));
                    tx.sql()
                            .update(
                                    "update alarm set state = ?, decision = ?, reason = ?, decided"
                                            + " = ? where id = ?",
                                    AlarmState.CLOSED,
                                    decision,
                                    reason,
                                    clock.instant(),
                                    alarmId);
                    tx.audit(
                            "decided",
                            Subject.ALARM,
                            alarmId,
                            open.sentence(),
                            open.decision(),
                            decision,
                            reason);
                    tx.announce(Subject.ALARM, alarmId);
                });
    }

    private Monitor readMonitor(Row row) {
        return new Monitor(
                row.id("id"),
                row.id("project_id"),
                row.text("name"),
                row.id("reference_version_id"),
                row.id("current_dataset_id"),
                row.idOrNull("deployment_id"),
                Json.read(row.text("settings"), CheckSettings.class));
    }
}
