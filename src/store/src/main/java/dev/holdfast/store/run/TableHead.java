package dev.holdfast.store.run;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.store.Sql;

import java.util.Optional;

/// The state of one experiment's run table: which write was the last, and which last added keys.
record TableHead(long experimentId, long revision, long keyed) {
    static Optional<TableHead> read(Sql sql, long experimentId) {
        return select(sql, experimentId, "");
    }

    /// Locks the table until the transaction ends, and opens a new revision.
    static TableHead lock(Sql sql, long experimentId) {
        TableHead before =
                select(sql, experimentId, " for update").orElseGet(() -> first(sql, experimentId));
        long revision = Math.max(NewId.next(), before.revision + 1);
        return new TableHead(experimentId, revision, before.keyed);
    }

    private static Optional<TableHead> select(Sql sql, long experimentId, String lock) {
        return sql.query("select revision, keyed from run_table where experiment_id = ?" + lock)
                .bind(experimentId)
                .first(row -> new TableHead(experimentId, row.id("revision"), row.id("keyed")));
    }

    private static TableHead first(Sql sql, long experimentId) {
        if (sql.query("select count(*) from experiment where id = ?").bind(experimentId).number()
                == 0)
            throw new Trouble(
                    "Could not save runs.",
                    "Their experiment " + experimentId + " is not in this store.",
                    "Save the experiment first.");
        sql.update(
                "insert into run_table (experiment_id, revision, keyed) values (?, 0, 0)",
                experimentId);
        return new TableHead(experimentId, 0, 0);
    }

    void write(Sql sql, boolean withNewKeys) {
        sql.update(
                "update run_table set revision = ?, keyed = ? where experiment_id = ?",
                revision,
                withNewKeys ? revision : keyed,
                experimentId);
    }
}
