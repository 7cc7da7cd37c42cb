package dev.holdfast.store.run;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.store.Batch;
import dev.holdfast.store.Sql;

import java.util.ArrayList;
import java.util.Optional;

/// The histories of metrics, in the rows of `metric_chunk`.
final class HistoryRows {
    private HistoryRows() {}

    static void save(Sql sql, long runId, MetricSeries series) {
        if (sql.query("select count(*) from run where id = ?").bind(runId).number() == 0)
            throw new Trouble(
                    "Could not save the history of " + series.key() + ".",
                    "Run " + runId + " is not in this store.",
                    "Save the run first.");
        sql.update("delete from metric_chunk where run_id = ? and metric = ?", runId, series.key());
        Batch batch =
                sql.batch(
                        "insert into metric_chunk (run_id, metric, chunk, points, last_step,"
                            + " last_value, min_value, max_value, data) values (?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?)");
        int at = 0;
        for (MetricChunks.Chunk chunk : MetricChunks.pack(series))
            batch.add(
                    runId,
                    series.key(),
                    at++,
                    chunk.points(),
                    chunk.lastStep(),
                    chunk.last(),
                    chunk.min(),
                    chunk.max(),
                    chunk.packed());
        batch.run();
    }

    static Optional<MetricSeries> load(Sql sql, long runId, String metric) {
        var chunks = new ArrayList<MetricChunks.Packed>();
        sql.query(
                        "select points, data from metric_chunk where run_id = ? and metric = ?"
                                + " order by chunk")
                .bind(runId, metric)
                .each(
                        row ->
                                chunks.add(
                                        new MetricChunks.Packed(
                                                row.integer("points"), row.bytes("data"))));
        if (chunks.isEmpty()) return Optional.empty();
        int points = chunks.stream().mapToInt(MetricChunks.Packed::points).sum();
        return Optional.of(MetricChunks.unpack(metric, points, chunks));
    }
}
