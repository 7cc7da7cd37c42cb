package dev.holdfast.store.run;

import dev.holdfast.store.Sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Moves runs from the delta into blocks. Small blocks are taken up into the new one while they are at most twice what was
/// gathered so far, so that a run is packed a few times only however slowly runs come in, and blocks stay few.
final class Packing {
    /// From how many runs or cells on the delta is packed: finished runs, or all of them.
    record Limits(int finishedRuns, int finishedCells, int allRuns, int allCells) {
        static final Limits USUAL = new Limits(512, 1 << 18, Cells.ROWS, 1 << 20);
    }

    private final Sql sql;
    private final long experimentId;
    private final RunKeys keys;

    Packing(Sql sql, long experimentId, RunKeys keys) {
        this.sql = sql;
        this.experimentId = experimentId;
        this.keys = keys;
    }

    /// Which runs of the delta it is time to pack: the finished ones once they are many, all of them when even those that
    /// look unfinished pile up.
    static Set<Long> due(Collection<DeltaRow> delta, Limits limits) {
        if (enough(delta, limits.allRuns, limits.allCells)) return ids(delta);
        List<DeltaRow> finished = delta.stream().filter(row -> !row.unfinished()).toList();
        return enough(finished, limits.finishedRuns, limits.finishedCells)
                ? ids(finished)
                : Set.of();
    }

    private static boolean enough(Collection<DeltaRow> rows, int runs, int cells) {
        return rows.size() >= runs
                || rows.stream().mapToLong(DeltaRow::cells).sum() >= cells && rows.size() > 1;
    }

    private static Set<Long> ids(Collection<DeltaRow> rows) {
        var ids = new HashSet<Long>();
        rows.forEach(row -> ids.add(row.runId()));
        return ids;
    }

    /// Packs the due runs. `delta` is the whole delta with them, `atHand` what needs no reading.
    void pack(Set<Long> due, Map<Long, DeltaRow> delta, Map<Long, CellRow> atHand) {
        List<BlockRow.Head> heads = new ArrayList<>(BlockRow.heads(sql, experimentId));
        var gathered = new HashSet<>(due);
        bury(due, delta, heads, gathered);
        absorb(delta, heads, gathered);
        List<CellRow> runs = runs(gathered, atHand);
        for (int from = 0; from < runs.size(); from += Cells.ROWS)
            BlockRow.write(
                    sql,
                    experimentId,
                    runs.subList(from, Math.min(runs.size(), from + Cells.ROWS)));
    }

    /// Marks the old places of due runs as dead; blocks that are mostly dead give their last runs away.
    private void bury(
            Set<Long> due,
            Map<Long, DeltaRow> delta,
            List<BlockRow.Head> heads,
            Set<Long> gathered) {
        long[] moved =
                due.stream()
                        .filter(id -> inBlock(delta.get(id)))
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
        if (moved.length == 0) return;
        for (BlockRow.Head head : List.copyOf(heads)) {
            int first = Arrays.binarySearch(moved, head.firstId());
            int from = first < 0 ? -first - 1 : first;
            if (from == moved.length || moved[from] > head.lastId()) continue;
            BlockRow block = BlockRow.read(sql, experimentId, head);
            if (!bury(block, moved, from)) continue;
            if (block.live() * 2 >= block.ids().length) {
                block.writeDead(sql, experimentId);
            } else {
                take(block, delta, gathered);
                heads.remove(head);
            }
        }
    }

    private static boolean inBlock(@Nullable DeltaRow row) {
        return row != null && row.inBlock();
    }

    private static boolean bury(BlockRow block, long[] moved, int from) {
        boolean any = false;
        for (int i = from; i < moved.length; i++) {
            int row = Arrays.binarySearch(block.ids(), moved[i]);
            if (row < 0) continue;
            Bits.set(block.dead(), row);
            any = true;
        }
        return any;
    }

    private void absorb(Map<Long, DeltaRow> delta, List<BlockRow.Head> heads, Set<Long> gathered) {
        for (BlockRow.Head head : heads.reversed()) {
            if (head.live() >= Cells.ROWS || head.live() > 2 * gathered.size()) return;
            take(BlockRow.read(sql, experimentId, head), delta, gathered);
        }
    }

    /// Those in the delta stay there: their place in the block is out of date.
    private void take(BlockRow block, Map<Long, DeltaRow> delta, Set<Long> gathered) {
        for (long id : block.liveIds()) if (!delta.containsKey(id)) gathered.add(id);
        block.remove(sql, experimentId);
    }

    private List<CellRow> runs(Set<Long> ids, Map<Long, CellRow> atHand) {
        List<Long> missing = ids.stream().filter(id -> !atHand.containsKey(id)).toList();
        var runs = new ArrayList<>(CellRow.of(DocumentRows.runs(sql, missing, keys), keys));
        for (long id : ids) {
            CellRow run = atHand.get(id);
            if (run != null) runs.add(run);
        }
        runs.sort(Comparator.comparingLong(row -> row.run().id()));
        return runs;
    }
}
