package dev.holdfast.store.run;

import dev.holdfast.catalog.run.Run;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;

/// Runs that are in no block; their columns are built when first asked for.
final class DeltaSegment implements Segment {
    private final List<Run> runs;
    private final RunKeys keys;
    private @Nullable SortedMap<Integer, Cells> columns;

    DeltaSegment(List<Run> runs, RunKeys keys) {
        this.runs = List.copyOf(runs);
        this.keys = keys;
    }

    @Override
    public int rows() {
        return runs.size();
    }

    @Override
    public long id(int row) {
        return runs.get(row).id();
    }

    @Override
    public long[] valid() {
        return Bits.all(runs.size());
    }

    synchronized SortedMap<Integer, Cells> columns() {
        if (columns == null) columns = BlockBuilder.columns(CellRow.of(runs, keys));
        return columns;
    }
}
