package dev.holdfast.store;

import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;

/// Writes and reads alarms.
final class AlarmRows {
    private AlarmRows() {}

    static void save(Sql sql, Alarm a) {
        sql.merge("alarm")
                .key("id", a.id())
                .set("project_id", a.projectId())
                .set("check_id", a.checkId())
                .set("raised", a.raised())
                .set("sentence", a.sentence())
                .set("state", a.state())
                .set("decision", a.decision())
                .set("reason", a.reason())
                .set("decided", a.decided())
                .run();
    }

    static Alarm read(Row row) {
        return new Alarm(
                row.id("id"),
                row.id("project_id"),
                row.id("check_id"),
                row.instant("raised"),
                row.text("sentence"),
                row.word(AlarmState.class, "state"),
                row.text("decision"),
                row.text("reason"),
                row.instantOrNull("decided"));
    }
}
