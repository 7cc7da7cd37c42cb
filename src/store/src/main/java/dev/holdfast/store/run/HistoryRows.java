package dev.holdfast.store.run;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.store.Batch;
import dev.holdfast.store.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The histories of metrics, in the rows of `metric_chunk`.
final class HistoryRows {
    private HistoryRows() {}

    static void save(Sql sql, Map<Long, List<MetricSeries>> byRun) {
        Batch dropped = sql.batch("delete from metric_chunk where run_id = ? and metric = ?");
        Batch added =
                sql.batch(
                        "insert into metric_chunk (run_id, metric, chunk, points, last_step,"
                            + " last_value, min_value, max_value, data) values (?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?)");
        byRun.forEach(
                (runId, histories) -> {
                    mustBeThere(sql, runId);
                    for (MetricSeries series : histories) {
                        dropped.add(runId, series.key());
                        add(added, runId, series);
                    }
                });
        dropped.run();
        added.run();
    }

    private static void mustBeThere(Sql sql, long runId) {
        if (sql.query("select count(*) from run where id = ?").bind(runId).number() == 0)
            throw new Trouble(
                    "Could not save histories of metrics.",
                    "Run " + runId + " is not in this store.",
                    "Save the run first.");
    }

    private static void add(Batch batch, long runId, MetricSeries series) {
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
    }

    /// The value of the last point of each history.
    static Map<String, Double> ends(Sql sql, long runId) {
        Map<String, Double> ends = new HashMap<>();
        sql.query(
                        "select metric, last_value from metric_chunk where run_id = ? and points >"
                                + " 0 order by chunk")
                .bind(runId)
                .each(row -> ends.put(row.text("metric"), row.number("last_value")));
        return ends;
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
