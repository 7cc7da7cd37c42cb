package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.event.Event;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Writes audit lines, each chained to the one before it by its hash. Only the database's one writer calls it, so no two
/// lines can follow the same line.
final class AuditTrail {
    private final Clock clock;
    private final String actor;

    AuditTrail(Clock clock, String actor) {
        this.clock = clock;
        this.actor = actor;
    }

    private record Last(long sequence, String hash) {}

    void add(
            Sql sql,
            String action,
            Subject subject,
            long id,
            String name,
            String before,
            String after,
            String reason) {
        Last last =
                sql.query("select sequence, hash from event order by sequence desc limit 1")
                        .first(row -> new Last(row.id("sequence"), row.text("hash")))
                        .orElse(new Last(0, ""));
        insert(
                sql,
                new Event(
                                last.sequence() + 1,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                actor,
                                Machine.NAME,
                                action,
                                subject,
                                id,
                                name,
                                before,
                                after,
                                reason,
                                last.hash(),
                                "")
                        .sealed());
    }

    private static void insert(Sql sql, Event e) {
        sql.update(
                "insert into event (sequence, at, actor, machine, action, subject, subject_id,"
                    + " name, before, after, reason, previous_hash, hash) values (?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?)",
                e.sequence(),
                e.at(),
                e.actor(),
                e.machine(),
                e.action(),
                e.subject(),
                e.subjectId(),
                e.name(),
                e.before(),
                e.after(),
                e.reason(),
                e.previousHash(),
                e.hash());
    }
}
