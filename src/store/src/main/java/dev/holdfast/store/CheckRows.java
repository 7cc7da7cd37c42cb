package dev.holdfast.store;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes and reads checks: a row each and one per finding, packed.
final class CheckRows {
    private CheckRows() {}

    static void add(Sql sql, Check c) {
        sql.merge("check_result")
                .key("id", c.id())
                .set("project_id", c.projectId())
                .set("monitor_id", c.monitorId())
                .set("reference_version_id", c.referenceVersionId())
                .set("current_version_id", c.currentVersionId())
                .set("reference_name", c.referenceName())
                .set("current_name", c.currentName())
                .set("reference_hash", c.referenceHash())
                .set("current_hash", c.currentHash())
                .set("reference_rows", c.referenceRows())
                .set("current_rows", c.currentRows())
                .set("settings", Json.of(c.settings()))
                .set("at", c.at())
                .set("took", c.took())
                .set("verdict", c.verdict())
                .set("sentence", c.sentence())
                .set("family_size", c.family().size())
                .set("family_method", c.family().method())
                .set("family_q", c.family().q())
                .run();
        sql.update("delete from column_finding where check_id = ?", c.id());
        Batch findings =
                sql.batch(
                        "insert into column_finding (check_id, position, packed) values (?, ?, ?)");
        int position = 0;
        for (ColumnFinding f : c.findings()) findings.add(c.id(), position++, Json.of(f));
        findings.run();
    }

    /// Checks that meet a condition on `check_result`, the newest first.
    static List<Check> newest(Sql sql, String condition, long value, int limit) {
        return read(
                sql,
                "from check_result where " + condition + " order by id desc limit ?",
                List.of(value, limit));
    }

    static List<Check> withIds(Sql sql, List<Long> ids) {
        return read(
                sql, "from check_result where id in (%s)".formatted(Query.marks(ids.size())), ids);
    }

    private static List<Check> read(Sql sql, String wanted, List<? extends Number> values) {
        Map<Long, List<ColumnFinding>> findings = new HashMap<>();
        sql.query(
                        "select * from column_finding where check_id in (select id "
                                + wanted
                                + ") order by check_id, position")
                .bindAll(values)
                .each(
                        row ->
                                findings.computeIfAbsent(
                                                row.id("check_id"), id -> new ArrayList<>())
                                        .add(Json.read(row.text("packed"), ColumnFinding.class)));
        return sql.query("select * " + wanted)
                .bindAll(values)
                .list(row -> read(row, findings.getOrDefault(row.id("id"), List.of())));
    }

    private static Check read(Row row, List<ColumnFinding> findings) {
        return new Check(
                row.id("id"),
                row.id("project_id"),
                row.idOrNull("monitor_id"),
                row.id("reference_version_id"),
                row.id("current_version_id"),
                row.text("reference_name"),
                row.text("current_name"),
                row.text("reference_hash"),
                row.text("current_hash"),
                row.id("reference_rows"),
                row.id("current_rows"),
                Json.read(row.text("settings"), CheckSettings.class),
                row.instant("at"),
                row.duration("took"),
                row.word(Verdict.class, "verdict"),
                row.text("sentence"),
                new Family(
                        row.integer("family_size"),
                        row.text("family_method"),
                        row.number("family_q")),
                findings);
    }
}
