package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.data.DatasetVersion;

import java.util.List;
import java.util.Optional;

/// Datasets in the database; their rows are in files of their own.
public final class DatabaseDatasetStore implements DatasetStore {
    private final Database database;

    public DatabaseDatasetStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Dataset dataset) {
        database.write(
                tx -> {
                    String before = find(dataset.id()).map(this::facts).orElse("");
                    tx.sql()
                            .merge("dataset")
                            .key("id", dataset.id())
                            .set("project_id", dataset.projectId())
                            .set("name", dataset.name())
                            .set("created", dataset.created())
                            .run();
                    tx.saved(Subject.DATASET, dataset.id(), dataset.name(), before, facts(dataset));
                });
    }

    private String facts(Dataset dataset) {
        return Facts.of("name", dataset.name()).text();
    }

    @Override
    public void save(DatasetVersion version) {
        database.write(
                tx -> {
                    String before = version(version.id()).map(DatasetVersionRows::facts).orElse("");
                    DatasetVersionRows.save(tx.sql(), version);
                    tx.saved(
                            Subject.DATASET_VERSION,
                            version.id(),
                            version.sourceName(),
                            before,
                            DatasetVersionRows.facts(version));
                });
    }

    @Override
    public Optional<Dataset> find(long id) {
        return database.read(
                sql -> sql.query("select * from dataset where id = ?").bind(id).first(this::read));
    }

    @Override
    public Optional<Dataset> named(long projectId, String name) {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from dataset where project_id = ? and name = ?"
                                                + " order by id")
                                .bind(projectId, name)
                                .first(this::read));
    }

    @Override
    public List<Dataset> inProject(long projectId) {
        return database.read(
                sql ->
                        sql.query("select * from dataset where project_id = ? order by name")
                                .bind(projectId)
                                .list(this::read));
    }

    @Override
    public Optional<DatasetVersion> version(long id) {
        return database.read(
                sql -> DatasetVersionRows.where(sql, "v.id = ?", id).stream().findFirst());
    }

    @Override
    public List<DatasetVersion> versions(long datasetId) {
        return database.read(sql -> DatasetVersionRows.where(sql, "v.dataset_id = ?", datasetId));
    }

    @Override
    public Optional<DatasetVersion> withContent(long projectId, String contentHash) {
        return database.read(
                        sql ->
                                sql.query(
                                                "select v.id from dataset_version v join dataset d"
                                                    + " on d.id = v.dataset_id where v.content_hash"
                                                    + " = ? and d.project_id = ? order by v.id")
                                        .bind(contentHash, projectId)
                                        .first(row -> row.id("id")))
                .flatMap(this::version);
    }

    @Override
    public void delete(long datasetId) {
        database.write(
                tx ->
                        find(datasetId)
                                .ifPresent(
                                        dataset -> {
                                            tx.sql()
                                                    .update(
                                                            "delete from dataset where id = ?",
                                                            datasetId);
                                            tx.removed(
                                                    Subject.DATASET,
                                                    datasetId,
                                                    dataset.name(),
                                                    facts(dataset));
                                        }));
    }

    private Dataset read(Row row) {
        return new Dataset(
                row.id("id"), row.id("project_id"), row.text("name"), row.instant("created"));
    }
}
