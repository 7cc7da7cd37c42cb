package dev.holdfast.store;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.catalog.connection.NetworkJournal;

/// The journal of requests in the database.
public final class DatabaseNetworkJournal implements NetworkJournal {
    private final Database database;

    public DatabaseNetworkJournal(Database database) {
        this.database = database;
    }

    @Override
    public void add(NetworkEntry e) {
        database.writeLightly(
                tx -> {
                    tx.sql()
                            .update(
                                    "insert into network_entry (id, at, connection_id, purpose,"
                                        + " method, host, path, status, bytes_out, bytes_in, took,"
                                        + " failure, writes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                        + " ?, ?, ?)",
                                    NewId.next(),
                                    e.at(),
                                    e.connectionId(),
                                    e.purpose(),
                                    e.method(),
                                    e.host(),
                                    e.path(),
                                    e.status(),
                                    e.bytesOut(),
                                    e.bytesIn(),
                                    e.took(),
                                    e.failure(),
                                    e.writes());
                    tx.announce(Subject.NETWORK, 0);
                });
    }

    @Override
    public Page<NetworkEntry> newest(long offset, int limit) {
        return database.read(
                sql ->
                        new Page<>(
                                sql.query(
                                                "select * from network_entry order by id desc limit"
                                                        + " ? offset ?")
                                        .bind(limit, offset)
                                        .list(this::read),
                                offset,
                                sql.query("select count(*) from network_entry").number()));
    }

    private NetworkEntry read(Row row) {
        return new NetworkEntry(
                row.instant("at"),
                row.id("connection_id"),
                row.text("purpose"),
                row.text("method"),
                row.text("host"),
                row.text("path"),
                row.integer("status"),
                row.id("bytes_out"),
                row.id("bytes_in"),
                row.duration("took"),
                row.text("failure"),
                row.flag("writes"));
    }
}
