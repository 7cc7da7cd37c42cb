package dev.holdfast.store.run;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunKey.Family;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns runs by row into columns by key.
final class BlockBuilder {
    private final RunKeys keys;
    private final int rows;
    private final SortedMap<Integer, CellsBuilder> columns = new TreeMap<>();

    private BlockBuilder(RunKeys keys, int rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /// The columns of these runs by number, each with at least one cell.
    static SortedMap<Integer, Cells> columns(List<Run> runs, RunKeys keys) {
        var builder = new BlockBuilder(keys, runs.size());
        for (int row = 0; row < runs.size(); row++) builder.add(row, runs.get(row));
        var cells = new TreeMap<Integer, Cells>();
        builder.columns.forEach(
                (number, column) -> {
                    Cells built = column.build();
                    if (built != null) cells.put(number, built);
                });
        return cells;
    }

    private void add(int row, Run run) {
        run.metrics().forEach((name, value) -> column(Family.METRIC, name).put(row, value));
        run.params().forEach((name, value) -> column(Family.PARAM, name).put(row, value));
        run.tags().forEach((name, value) -> column(Family.TAG, name).put(row, value));
        text(row, RunKeys.EXTERNAL_ID, "run_id", run);
        text(row, RunKeys.NAME, "run_name", run);
        text(row, RunKeys.STATUS, "status", run);
        number(row, RunKeys.STARTED, "start_time", run);
        number(row, RunKeys.ENDED, "end_time", run);
        if (!run.inputs().isEmpty()) {
            text(row, RunKeys.DATASET_NAME, "dataset.name", run);
            text(row, RunKeys.DATASET_DIGEST, "dataset.digest", run);
            text(row, RunKeys.DATASET_CONTEXT, "dataset.context", run);
        }
        column(RunKeys.STATE).put(row, live(run) ? 0 : 1);
    }

    static boolean live(Run run) {
        return !run.deleted() && run.presence() == Presence.PRESENT;
    }

    private void text(int row, int number, String attribute, Run run) {
        String text = RunKey.attribute(attribute).textIn(run);
        if (text != null) column(number).put(row, text);
    }

    private void number(int row, int number, String attribute, Run run) {
        Double value = RunKey.attribute(attribute).numberIn(run);
        if (value != null) column(number).put(row, value);
    }

    private CellsBuilder column(Family family, String name) {
        return column(keys.number(family, name));
    }

    private CellsBuilder column(int number) {
        return columns.computeIfAbsent(number, _ -> new CellsBuilder(rows));
    }
}
