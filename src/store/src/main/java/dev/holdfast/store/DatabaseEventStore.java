package dev.holdfast.store;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.event.AuditChain;
import dev.holdfast.catalog.event.Event;
import dev.holdfast.catalog.event.EventStore;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/// The audit trail in the database.
public final class DatabaseEventStore implements EventStore {
    private static final int PORTION = 1_000;

    private final Database database;

    public DatabaseEventStore(Database database) {
        this.database = database;
    }

    @Override
    public Page<Event> newest(long offset, int limit) {
        return database.read(
                sql ->
                        new Page<>(
                                sql.query(
                                                "select * from event order by sequence desc limit ?"
                                                        + " offset ?")
                                        .bind(limit, offset)
                                        .list(this::read),
                                offset,
                                sql.query("select count(*) from event").number()));
    }

    @Override
    public List<Event> of(Subject subject, long id) {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from event where subject = ? and subject_id = ?"
                                                + " order by sequence desc")
                                .bind(subject, id)
                                .list(this::read));
    }

    @Override
    public AuditChain verify() {
        return database.read(sql -> AuditChain.of(() -> trail(sql)));
    }

    /// Every line from the first, a portion at a time.
    private Iterator<Event> trail(Sql sql) {
        Queue<Event> waiting = new ArrayDeque<>();
        return new Iterator<>() {
            private long last = Long.MIN_VALUE;

            @Override
            public boolean hasNext() {
                if (waiting.isEmpty())
                    waiting.addAll(
                            sql.query(
                                            "select * from event where sequence > ? order by"
                                                    + " sequence limit ?")
                                    .bind(last, PORTION)
                                    .list(DatabaseEventStore.this::read));
                return !waiting.isEmpty();
            }

            @Override
            public Event next() {
                Event event = waiting.remove();
                last = event.sequence();
                return event;
            }
        };
    }

    @Override
    public void note(String action, Subject subject, long id, String name, String reason) {
        database.write(tx -> tx.audit(action, subject, id, name, "", "", reason));
    }

    private Event read(Row row) {
        return new Event(
                row.id("sequence"),
                row.instant("at"),
                row.text("actor"),
                row.text("machine"),
                row.text("action"),
                row.word(Subject.class, "subject"),
                row.id("subject_id"),
                row.text("name"),
                row.text("before"),
                row.text("after"),
                row.text("reason"),
                row.text("previous_hash"),
                row.text("hash"));
    }
}
