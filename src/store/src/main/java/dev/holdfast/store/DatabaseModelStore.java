package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.model.AliasSpan;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Registered models in the database.
public final class DatabaseModelStore implements ModelStore {
    private final Database database;
    private final Clock clock;

    public DatabaseModelStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void save(RegisteredModel model) {
        database.write(
                tx -> {
                    String before = find(model.id()).map(ModelRows::facts).orElse("");
                    ModelRows.save(tx.sql(), model);
                    AliasRows.save(tx.sql(), model, clock.instant());
                    tx.saved(
                            Subject.MODEL,
                            model.id(),
                            model.name(),
                            before,
                            ModelRows.facts(model));
                });
    }

    @Override
    public void save(ModelVersion version) {
        database.write(
                tx -> {
                    String before = version(version.id()).map(VersionRows::facts).orElse("");
                    VersionRows.save(tx.sql(), version);
                    tx.saved(
                            Subject.MODEL_VERSION,
                            version.id(),
                            version.version(),
                            before,
                            VersionRows.facts(version));
                });
    }

    @Override
    public Optional<RegisteredModel> find(long id) {
        return database.read(sql -> ModelRows.where(sql, "m.id = ?", id).stream().findFirst());
    }

    @Override
    public Optional<RegisteredModel> named(long projectId, String name) {
        return database.read(
                sql ->
                        ModelRows.where(sql, "m.project_id = ? and m.name = ?", projectId, name)
                                .stream()
                                .findFirst());
    }

    @Override
    public List<RegisteredModel> inProject(long projectId) {
        return database.read(sql -> ModelRows.where(sql, "m.project_id = ?", projectId));
    }

    @Override
    public List<ModelVersion> versions(long modelId) {
        return database.read(
                sql ->
                        sql.query("select * from model_version where model_id = ? order by id desc")
                                .bind(modelId)
                                .list(VersionRows::read));
    }

    @Override
    public Optional<ModelVersion> version(long id) {
        return database.read(
                sql ->
                        sql.query("select * from model_version where id = ?")
                                .bind(id)
                                .first(VersionRows::read));
    }

    @Override
    public List<ModelVersion> madeBy(long projectId, String runExternalId) {
        return database.read(
                sql ->
                        sql.query(
                                        "select v.* from model_version v join registered_model m on"
                                            + " m.id = v.model_id where v.run_external_id = ? and"
                                            + " m.project_id = ? order by v.id")
                                .bind(runExternalId, projectId)
                                .list(VersionRows::read));
    }

    @Override
    public List<AliasSpan> aliasHistory(long modelId) {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from alias_span where model_id = ? order by"
                                                + " begun, alias")
                                .bind(modelId)
                                .list(AliasRows::read));
    }
}
