package dev.holdfast.store.run;

import dev.holdfast.catalog.run.RunColumn;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.store.Sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts in how many runs each key occurs and with how many values. Blocks whose runs all count say so without being unpacked;
/// a column is unpacked only where runs are left out, or where values of several blocks must be told apart.
final class ColumnCounts {
    private static final int DISTINCT_AT_MOST = 1_000;

    private final Sql sql;
    private final ColumnCache cache;
    private final Map<RunKey, Count> counts = new HashMap<>();

    /// What is known of one key so far: a block that did not list its values waits to be unpacked.
    private static final class Count {
        private final HashSetOfLongs values = new HashSetOfLongs();
        private final List<Waiting> waiting = new ArrayList<>();
        private long runs;
        private int most;
    }

    private record Waiting(RunTable table, BlockSegment block, int number) {}

    ColumnCounts(Sql sql, ColumnCache cache) {
        this.sql = sql;
        this.cache = cache;
    }

    void add(RunTable table) {
        List<@Nullable Cells> states = table.column(sql, cache, RunKeys.STATE);
        for (int at = 0; at < table.blocks().size(); at++) {
            BlockSegment block = table.blocks().get(at);
            long[] live = live(block, states.get(at));
            if (Bits.count(live) == block.rows()) addWhole(table, block);
            else addPart(table, block, live);
        }
        for (int i = 0; i < table.delta().size(); i++) {
            DeltaSegment segment = table.delta().get(i);
            long[] live = live(segment, states.get(table.blocks().size() + i));
            segment.columns().forEach((number, cells) -> add(table, number, cells, live));
        }
    }

    private static long[] live(Segment segment, @Nullable Cells state) {
        return Bits.and(segment.valid(), TableScan.live(state, segment.rows()));
    }

    private void addWhole(RunTable table, BlockSegment block) {
        sql.query(
                        "select data from run_summary where experiment_id = ? and block = ? order"
                                + " by part")
                .bind(table.head().experimentId(), block.row().block())
                .each(
                        row ->
                                ColumnSummary.unpack(row.bytes("data"))
                                        .forEach(summary -> add(table, block, summary)));
    }

    private void add(RunTable table, BlockSegment block, ColumnSummary summary) {
        Count count = count(table, summary.number());
        count.runs += summary.runs();
        count.most = Math.max(count.most, summary.distinct());
        if (summary.complete()) for (long hash : summary.hashes()) count.values.add(hash);
        else count.waiting.add(new Waiting(table, block, summary.number()));
    }

    private void addPart(RunTable table, BlockSegment block, long[] live) {
        block.row().numbers().stream()
                .filter(number -> number >= RunKeys.FIRST)
                .forEach(
                        number ->
                                table.blockColumn(sql, cache, number, List.of(block))
                                        .forEach(cells -> add(table, number, cells, live)));
    }

    private void add(RunTable table, int number, @Nullable Cells cells, long[] rows) {
        if (cells == null || number < RunKeys.FIRST) return;
        Count count = count(table, number);
        for (int row = 0; row < cells.rows(); row++) {
            if (!Bits.get(rows, row) || !cells.has(row)) continue;
            count.runs++;
            if (count.values.size() < DISTINCT_AT_MOST) count.values.add(cells.hash(row));
        }
    }

    private Count count(RunTable table, int number) {
        return counts.computeIfAbsent(table.keys().key(number), _ -> new Count());
    }

    List<RunColumn> result() {
        var columns = new ArrayList<RunColumn>();
        counts.forEach(
                (key, count) -> {
                    if (count.runs > 0)
                        columns.add(new RunColumn(key, count.runs, distinct(count)));
                });
        columns.sort(
                Comparator.comparing((RunColumn column) -> column.key().family())
                        .thenComparing(column -> column.key().name()));
        return List.copyOf(columns);
    }

    private int distinct(Count count) {
        if (count.most >= DISTINCT_AT_MOST) return DISTINCT_AT_MOST;
        if (count.waiting.size() == 1 && count.values.size() == 0) return count.most;
        for (Waiting part : count.waiting) unpack(part, count.values);
        return Math.min(DISTINCT_AT_MOST, count.values.size());
    }

    private void unpack(Waiting part, HashSetOfLongs values) {
        if (values.size() >= DISTINCT_AT_MOST) return;
        for (Cells cells : part.table.blockColumn(sql, cache, part.number, List.of(part.block)))
            for (int row = 0; cells != null && row < cells.rows(); row++)
                if (cells.has(row)) values.add(cells.hash(row));
    }
}
