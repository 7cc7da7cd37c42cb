package dev.holdfast.store.run;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.store.Sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One experiment's runs at one revision: blocks, and the delta over them.
final class RunTable {
    private final TableHead head;
    private final RunKeys keys;
    private final Map<Long, BlockRow> rows;
    private final Map<Long, Recent> recent;
    private final List<BlockSegment> blocks;
    private final List<DeltaSegment> delta;

    /// A run of the delta and the revision that wrote it.
    private record Recent(long revision, Run run) {}

    private RunTable(
            TableHead head, RunKeys keys, Map<Long, BlockRow> rows, Map<Long, Recent> recent) {
        this.head = head;
        this.keys = keys;
        this.rows = rows;
        this.recent = recent;
        this.blocks =
                rows.values().stream().map(row -> BlockSegment.of(row, recent.keySet())).toList();
        this.delta = segments(recent.values().stream().map(Recent::run).toList(), keys);
    }

    private static List<DeltaSegment> segments(List<Run> runs, RunKeys keys) {
        var segments = new ArrayList<DeltaSegment>();
        for (int from = 0; from < runs.size(); from += Cells.ROWS)
            segments.add(
                    new DeltaSegment(
                            runs.subList(from, Math.min(runs.size(), from + Cells.ROWS)), keys));
        return segments;
    }

    /// Reads what is new since `before`, which may be any earlier state or none.
    static RunTable read(Sql sql, TableHead head, RunKeys keys, @Nullable RunTable before) {
        Map<Long, BlockRow> rows =
                before == null ? blocks(sql, head) : blocks(sql, head, before.rows);
        return new RunTable(head, keys, rows, recent(sql, head, keys, before));
    }

    private static Map<Long, BlockRow> blocks(Sql sql, TableHead head) {
        var rows = new TreeMap<Long, BlockRow>();
        for (BlockRow block : BlockRow.all(sql, head.experimentId()))
            rows.put(block.block(), block);
        return rows;
    }

    private static Map<Long, BlockRow> blocks(Sql sql, TableHead head, Map<Long, BlockRow> before) {
        var rows = new TreeMap<Long, BlockRow>();
        for (BlockRow.Head block : BlockRow.heads(sql, head.experimentId())) {
            BlockRow known = before.get(block.block());
            rows.put(
                    block.block(),
                    known == null
                            ? BlockRow.read(sql, head.experimentId(), block)
                            : known.withDead(block.dead()));
        }
        return rows;
    }

    private static Map<Long, Recent> recent(
            Sql sql, TableHead head, RunKeys keys, @Nullable RunTable before) {
        Map<Long, DeltaRow> delta = DeltaRow.all(sql, head.experimentId());
        var recent = new TreeMap<Long, Recent>();
        var changed = new ArrayList<Long>();
        for (DeltaRow row : delta.values()) {
            Recent known = before == null ? null : before.recent.get(row.runId());
            if (known != null && known.revision == row.revision()) recent.put(row.runId(), known);
            else changed.add(row.runId());
        }
        for (Run run : DocumentRows.runs(sql, changed, keys)) {
            DeltaRow row = delta.get(run.id());
            if (row != null) recent.put(run.id(), new Recent(row.revision(), run));
        }
        return recent;
    }

    TableHead head() {
        return head;
    }

    RunKeys keys() {
        return keys;
    }

    List<BlockSegment> blocks() {
        return blocks;
    }

    List<DeltaSegment> delta() {
        return delta;
    }

    /// Blocks, then delta.
    List<Segment> segments() {
        var all = new ArrayList<Segment>(blocks);
        all.addAll(delta);
        return all;
    }

    /// One column of each segment, null where no run of it has the key.
    List<@Nullable Cells> column(Sql sql, ColumnCache cache, int number) {
        var cells = new ArrayList<@Nullable Cells>(blockColumn(sql, cache, number, blocks));
        for (DeltaSegment segment : delta) cells.add(segment.columns().get(number));
        return cells;
    }

    /// One column of some blocks.
    List<@Nullable Cells> blockColumn(
            Sql sql, ColumnCache cache, int number, List<BlockSegment> some) {
        @Nullable Cells[] cells = new Cells[some.size()];
        var missing = new HashMap<Long, Integer>();
        for (int i = 0; i < cells.length; i++) {
            BlockRow row = some.get(i).row();
            if (!row.numbers().get(number)) continue;
            cells[i] = cache.get(row.block(), number);
            if (cells[i] == null) missing.put(row.block(), i);
        }
        if (!missing.isEmpty())
            ColumnRows.read(
                    sql,
                    head.experimentId(),
                    number,
                    missing.keySet(),
                    (block, read) -> {
                        Integer at = missing.get(block);
                        if (at != null) cells[at] = read;
                        cache.put(block, number, read);
                    });
        return Arrays.asList(cells);
    }
}
