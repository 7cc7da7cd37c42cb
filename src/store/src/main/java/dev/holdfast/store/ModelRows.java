package dev.holdfast.store;

import dev.holdfast.catalog.model.RegisteredModel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes and reads registered models; their aliases are the spans without an end.
final class ModelRows {
    private ModelRows() {}

    static void save(Sql sql, RegisteredModel m) {
        Merge merge =
                sql.merge("registered_model")
                        .key("id", m.id())
                        .set("project_id", m.projectId())
                        .set("name", m.name())
                        .set("description", m.description())
                        .set("tags", Json.of(m.tags()))
                        .set("created", m.created())
                        .set("updated", m.updated());
        Origins.set(merge, m.origin()).run();
    }

    /// Models that meet a condition on `m`, by name.
    static List<RegisteredModel> where(Sql sql, String condition, Object... values) {
        Map<Long, Map<String, String>> aliases = new HashMap<>();
        sql.query(
                        "select a.* from alias_span a join registered_model m on m.id = a.model_id"
                                + " where a.ended is null and "
                                + condition)
                .bind(values)
                .each(
                        row ->
                                aliases.computeIfAbsent(row.id("model_id"), id -> new HashMap<>())
                                        .put(row.text("alias"), row.text("version")));
        return sql.query(
                        "select m.* from registered_model m where "
                                + condition
                                + " order by m.name, m.id")
                .bind(values)
                .list(row -> read(row, aliases.getOrDefault(row.id("id"), Map.of())));
    }

    private static RegisteredModel read(Row row, Map<String, String> aliases) {
        return new RegisteredModel(
                row.id("id"),
                row.id("project_id"),
                row.text("name"),
                row.text("description"),
                Json.map(row.text("tags")),
                aliases,
                row.instantOrNull("created"),
                row.instantOrNull("updated"),
                Origins.read(row));
    }

    static String facts(RegisteredModel m) {
        return Facts.of("name", m.name())
                .and("description", m.description())
                .and("aliases", m.aliases())
                .and("tags", m.tags())
                .text();
    }
}
