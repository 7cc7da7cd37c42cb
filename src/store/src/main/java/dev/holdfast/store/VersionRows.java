package dev.holdfast.store;

import dev.holdfast.catalog.model.ModelVersion;

/// Writes and reads versions of registered models.
final class VersionRows {
    private VersionRows() {}

    static void save(Sql sql, ModelVersion v) {
        Merge merge =
                sql.merge("model_version")
                        .key("id", v.id())
                        .set("model_id", v.modelId())
                        .set("version", v.version())
                        .set("description", v.description())
                        .set("status", v.status())
                        .set("stage", v.stage())
                        .set("source", v.source())
                        .set("run_external_id", v.runExternalId())
                        .set("tags", Json.of(v.tags()))
                        .set("created", v.created())
                        .set("updated", v.updated());
        Origins.set(merge, v.origin()).run();
    }

    static ModelVersion read(Row row) {
        return new ModelVersion(
                row.id("id"),
                row.id("model_id"),
                row.text("version"),
                row.text("description"),
                row.text("status"),
                row.text("stage"),
                row.text("source"),
                row.text("run_external_id"),
                Json.map(row.text("tags")),
                row.instantOrNull("created"),
                row.instantOrNull("updated"),
                Origins.read(row));
    }

    static String facts(ModelVersion v) {
        return Facts.of("version", v.version())
                .and("description", v.description())
                .and("status", v.status())
                .and("stage", v.stage())
                .and("source", v.source())
                .and("run", v.runExternalId())
                .and("tags", v.tags())
                .text();
    }
}
