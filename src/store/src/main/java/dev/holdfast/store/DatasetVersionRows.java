package dev.holdfast.store;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Writes and reads versions of datasets: a row each, a row per column of the schema and one per profile.
final class DatasetVersionRows {
    private DatasetVersionRows() {}

    static void save(Sql sql, DatasetVersion v) {
        sql.merge("dataset_version")
                .key("id", v.id())
                .set("dataset_id", v.datasetId())
                .set("number", v.number())
                .set("imported", v.imported())
                .set("source_name", v.sourceName())
                .set("options", Json.of(v.options()))
                .set("bytes", v.bytes())
                .set("bytes_hash", v.fingerprint().bytes())
                .set("content_hash", v.fingerprint().content())
                .set("row_count", v.profile().rows())
                .set("duplicated_rows", v.profile().duplicatedRows())
                .set("file", v.file())
                .set("notes", Json.of(v.notes()))
                .run();
        saveColumns(sql, v);
        saveProfiles(sql, v);
    }

    private static void saveColumns(Sql sql, DatasetVersion v) {
        sql.update("delete from dataset_column where version_id = ?", v.id());
        Batch columns =
                sql.batch(
                        "insert into dataset_column (version_id, position, name, column_type, role)"
                                + " values (?, ?, ?, ?, ?)");
        int position = 0;
        for (Column c : v.schema().columns())
            columns.add(v.id(), position++, c.name(), c.type(), c.role());
        columns.run();
    }

    private static void saveProfiles(Sql sql, DatasetVersion v) {
        sql.update("delete from column_profile where version_id = ?", v.id());
        Batch profiles =
                sql.batch(
                        "insert into column_profile (version_id, position, packed) values (?, ?,"
                                + " ?)");
        int position = 0;
        for (ColumnProfile p : v.profile().columns()) profiles.add(v.id(), position++, Json.of(p));
        profiles.run();
    }

    /// Versions that meet a condition on `v`, oldest first.
    static List<DatasetVersion> where(Sql sql, String condition, long value) {
        Map<Long, List<Column>> columns =
                parts(
                        sql,
                        "select c.* from dataset_column c join dataset_version v on v.id ="
                                + " c.version_id where "
                                + condition
                                + " order by c.version_id, c.position",
                        value,
                        DatasetVersionRows::column);
        Map<Long, List<ColumnProfile>> profiles =
                parts(
                        sql,
                        "select p.* from column_profile p join dataset_version v on v.id ="
                                + " p.version_id where "
                                + condition
                                + " order by p.version_id, p.position",
                        value,
                        row -> Json.read(row.text("packed"), ColumnProfile.class));
        return sql.query(
                        "select v.* from dataset_version v where "
                                + condition
                                + " order by v.number, v.id")
                .bind(value)
                .list(row -> read(row, columns, profiles));
    }

    private static <T> Map<Long, List<T>> parts(
            Sql sql, String text, long value, Function<Row, T> reader) {
        Map<Long, List<T>> found = new HashMap<>();
        sql.query(text)
                .bind(value)
                .each(
                        row ->
                                found.computeIfAbsent(row.id("version_id"), id -> new ArrayList<>())
                                        .add(reader.apply(row)));
        return found;
    }

    private static Column column(Row row) {
        return new Column(
                row.text("name"),
                row.word(ColumnType.class, "column_type"),
                row.word(Role.class, "role"));
    }

    private static DatasetVersion read(
            Row row, Map<Long, List<Column>> columns, Map<Long, List<ColumnProfile>> profiles) {
        long id = row.id("id");
        return new DatasetVersion(
                id,
                row.id("dataset_id"),
                row.integer("number"),
                row.instant("imported"),
                row.text("source_name"),
                Json.read(row.text("options"), ReadOptions.class),
                row.id("bytes"),
                new Fingerprint(row.text("bytes_hash"), row.text("content_hash")),
                new Schema(columns.getOrDefault(id, List.of())),
                new Profile(
                        row.id("row_count"),
                        row.id("duplicated_rows"),
                        profiles.getOrDefault(id, List.of())),
                row.text("file"),
                Json.list(row.text("notes")));
    }

    static String facts(DatasetVersion v) {
        Map<String, Role> roles = new TreeMap<>();
        for (Column c : v.schema().columns())
            if (c.role() != Role.FEATURE) roles.put(c.name(), c.role());
        return Facts.of("version", v.number())
                .and("source", v.sourceName())
                .and("rows", v.rows())
                .and("columns", v.schema().columns().size())
                .and("content", v.fingerprint().content())
                .and("roles", roles)
                .text();
    }
}
