package dev.holdfast.store;

import dev.holdfast.catalog.connection.RemoteRow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Writes and reads what remotes said of their things.
final class RemoteRows {
    private static final int PORTION = 500;

    private RemoteRows() {}

    /// A row already there is replaced, and is no longer gone.
    static void save(Sql sql, List<RemoteRow> rows) {
        Batch old =
                sql.batch(
                        "delete from remote_row where connection_id = ? and kind = ? and"
                                + " external_id = ?");
        Batch fresh =
                sql.batch(
                        "insert into remote_row (connection_id, kind, external_id, parent_id, etag,"
                                + " raw, local_id, gone) values (?, ?, ?, ?, ?, ?, ?, false)");
        for (RemoteRow r : rows) {
            old.add(r.connectionId(), r.kind(), r.externalId());
            fresh.add(
                    r.connectionId(),
                    r.kind(),
                    r.externalId(),
                    r.parentId(),
                    r.etag(),
                    r.raw(),
                    r.localId());
        }
        old.run();
        fresh.run();
    }

    static void markGone(Sql sql, List<RemoteRow> rows) {
        Batch gone =
                sql.batch(
                        "update remote_row set gone = true where connection_id = ? and kind = ? and"
                                + " external_id = ?");
        for (RemoteRow r : rows) gone.add(r.connectionId(), r.kind(), r.externalId());
        gone.run();
    }

    static List<RemoteRow> known(
            Sql sql, long connectionId, String kind, Collection<String> externalIds) {
        List<RemoteRow> found = new ArrayList<>();
        List<String> wanted = List.copyOf(externalIds);
        for (int from = 0; from < wanted.size(); from += PORTION) {
            List<String> some = wanted.subList(from, Math.min(from + PORTION, wanted.size()));
            found.addAll(
                    sql.query(
                                    "select * from remote_row where connection_id = ? and kind = ?"
                                            + " and external_id in ("
                                            + Query.marks(some.size())
                                            + ")")
                            .bind(connectionId, kind)
                            .bindAll(some)
                            .list(RemoteRows::read));
        }
        return found;
    }

    static List<String> ids(Sql sql, long connectionId, String kind, String parentId) {
        return sql.query(
                        "select external_id from remote_row where connection_id = ? and kind = ?"
                                + " and (? = '' or parent_id = ?)")
                .bind(connectionId, kind, parentId, parentId)
                .list(row -> row.text("external_id"));
    }

    static void saveCursor(Sql sql, long connectionId, String name, String position) {
        sql.merge("sync_cursor")
                .key("connection_id", connectionId)
                .key("name", name)
                .set("position", position)
                .run();
    }

    private static RemoteRow read(Row row) {
        return new RemoteRow(
                row.id("connection_id"),
                row.text("kind"),
                row.text("external_id"),
                row.text("parent_id"),
                row.text("etag"),
                row.text("raw"),
                row.id("local_id"));
    }
}
