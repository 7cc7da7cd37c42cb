package dev.holdfast.store.run;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.store.Batch;
import dev.holdfast.store.Sql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Says that a run is in no block, or that its state in a block (`inBlock`) is out of date.
record DeltaRow(long runId, boolean unfinished, boolean inBlock, int cells, long revision) {
    static DeltaRow of(Run run, boolean inBlock, long revision) {
        int cells = run.params().size() + run.metrics().size() + run.tags().size();
        return new DeltaRow(run.id(), run.status().open(), inBlock, cells, revision);
    }

    static Map<Long, DeltaRow> all(Sql sql, long experimentId) {
        var rows = new LinkedHashMap<Long, DeltaRow>();
        sql.query(
                        "select run_id, unfinished, in_block, cells, revision from run_delta where"
                                + " experiment_id = ? order by run_id")
                .bind(experimentId)
                .each(
                        row ->
                                rows.put(
                                        row.id("run_id"),
                                        new DeltaRow(
                                                row.id("run_id"),
                                                row.flag("unfinished"),
                                                row.flag("in_block"),
                                                row.integer("cells"),
                                                row.id("revision"))));
        return rows;
    }

    static void write(Sql sql, long experimentId, Collection<DeltaRow> rows, Set<Long> known) {
        Batch insert =
                sql.batch(
                        "insert into run_delta (run_id, experiment_id, unfinished, in_block, cells,"
                                + " revision) values (?, ?, ?, ?, ?, ?)");
        Batch update =
                sql.batch(
                        "update run_delta set unfinished = ?, cells = ?, revision = ? where run_id"
                                + " = ?");
        for (DeltaRow row : rows) {
            if (known.contains(row.runId))
                update.add(row.unfinished, row.cells, row.revision, row.runId);
            else
                insert.add(
                        row.runId,
                        experimentId,
                        row.unfinished,
                        row.inBlock,
                        row.cells,
                        row.revision);
        }
        insert.run();
        update.run();
    }

    static void remove(Sql sql, Collection<Long> runIds) {
        Batch batch = sql.batch("delete from run_delta where run_id = ?");
        runIds.forEach(batch::add);
        batch.run();
    }
}
