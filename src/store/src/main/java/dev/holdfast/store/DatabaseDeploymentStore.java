package dev.holdfast.store;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Deployments and their probes in the database.
public final class DatabaseDeploymentStore implements DeploymentStore {
    private final Database database;

    public DatabaseDeploymentStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Deployment d) {
        database.write(
                tx -> {
                    String before = find(d.id()).map(this::facts).orElse("");
                    tx.sql()
                            .merge("deployment")
                            .key("id", d.id())
                            .set("project_id", d.projectId())
                            .set("name", d.name())
                            .set("url", d.url().toString())
                            .set("protocol", d.protocol())
                            .set("served_name", d.servedName())
                            .set("model_version_id", d.modelVersionId())
                            .set("training_version_id", d.trainingVersionId())
                            .set("log_dataset_id", d.logDatasetId())
                            .set("probe_every", d.probeEvery())
                            .set("created", d.created())
                            .run();
                    tx.saved(Subject.DEPLOYMENT, d.id(), d.name(), before, facts(d));
                });
    }

    private String facts(Deployment d) {
        return Facts.of("name", d.name())
                .and("url", d.url())
                .and("protocol", d.protocol())
                .and("served name", d.servedName())
                .and("model version", d.modelVersionId())
                .and("training data", d.trainingVersionId())
                .and("log", d.logDatasetId())
                .and("probed every", d.probeEvery())
                .text();
    }

    @Override
    public Optional<Deployment> find(long id) {
        return database.read(
                sql ->
                        sql.query("select * from deployment where id = ?")
                                .bind(id)
                                .first(this::read));
    }

    @Override
    public List<Deployment> inProject(long projectId) {
        return database.read(
                sql ->
                        sql.query("select * from deployment where project_id = ? order by name")
                                .bind(projectId)
                                .list(this::read));
    }

    @Override
    public List<Deployment> all() {
        return database.read(
                sql -> sql.query("select * from deployment order by name").list(this::read));
    }

    @Override
    public void delete(long id) {
        database.write(
                tx ->
                        find(id).ifPresent(
                                        d -> {
                                            tx.sql()
                                                    .update(
                                                            "delete from deployment where id = ?",
                                                            id);
                                            tx.removed(Subject.DEPLOYMENT, id, d.name(), facts(d));
                                        }));
    }

    @Override
    public void add(Probe p) {
        database.writeLightly(
                tx -> {
                    tx.sql()
                            .update(
                                    "insert into probe (id, deployment_id, at, health, latency,"
                                        + " reason, server_version) values (?, ?, ?, ?, ?, ?, ?)",
                                    NewId.next(),
                                    p.deploymentId(),
                                    p.at(),
                                    p.health(),
                                    p.latency(),
                                    p.reason(),
                                    p.serverVersion());
                    tx.announce(Subject.DEPLOYMENT, p.deploymentId());
                });
    }

    @Override
    public List<Probe> probes(long deploymentId, Instant since) {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from probe where deployment_id = ? and at >= ?"
                                                + " order by at, id")
                                .bind(deploymentId, since)
                                .list(this::readProbe));
    }

    @Override
    public Optional<Probe> lastProbe(long deploymentId) {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from probe where deployment_id = ? order by at"
                                                + " desc, id desc limit 1")
                                .bind(deploymentId)
                                .first(this::readProbe));
    }

    @Override
    public Optional<Probe> lastFailure(long deploymentId) {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from probe where deployment_id = ? and health <>"
                                                + " ? order by at desc, id desc limit 1")
                                .bind(deploymentId, Health.READY)
                                .first(this::readProbe));
    }

    private Deployment read(Row row) {
        return new Deployment(
                row.id("id"),
                row.id("project_id"),
                row.text("name"),
                URI.create(row.text("url")),
                row.word(Protocol.class, "protocol"),
                row.text("served_name"),
                row.idOrNull("model_version_id"),
                row.idOrNull("training_version_id"),
                row.idOrNull("log_dataset_id"),
                row.duration("probe_every"),
                row.instant("created"));
    }

    private Probe readProbe(Row row) {
        return new Probe(
                row.id("deployment_id"),
                row.instant("at"),
                row.word(Health.class, "health"),
                row.duration("latency"),
                row.text("reason"),
                row.text("server_version"));
    }
}
