package dev.holdfast.store;

import dev.holdfast.catalog.model.AliasSpan;
import dev.holdfast.catalog.model.RegisteredModel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Keeps from when to when an alias pointed to which version.
final class AliasRows {
    private AliasRows() {}

    /// Ends the spans that no longer hold and begins those that are new.
    static void save(Sql sql, RegisteredModel model, Instant now) {
        Map<String, String> open = new HashMap<>();
        sql.query("select alias, version from alias_span where model_id = ? and ended is null")
                .bind(model.id())
                .each(row -> open.put(row.text("alias"), row.text("version")));
        Batch ended =
                sql.batch(
                        "update alias_span set ended = ? where model_id = ? and alias = ? and ended"
                                + " is null");
        open.forEach(
                (alias, version) -> {
                    if (!version.equals(model.aliases().get(alias)))
                        ended.add(now, model.id(), alias);
                });
        ended.run();
        Batch begun =
                sql.batch(
                        "insert into alias_span (model_id, alias, version, begun) values (?, ?, ?,"
                                + " ?)");
        model.aliases()
                .forEach(
                        (alias, version) -> {
                            if (!version.equals(open.get(alias)))
                                begun.add(model.id(), alias, version, now);
                        });
        begun.run();
    }

    static AliasSpan read(Row row) {
        return new AliasSpan(
                row.id("model_id"),
                row.text("alias"),
                row.text("version"),
                row.instant("begun"),
                row.instantOrNull("ended"));
    }
}
