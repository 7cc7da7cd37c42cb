package dev.holdfast.store.run;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns runs by row into columns by key.
final class BlockBuilder {
    private final int rows;
    private @Nullable CellsBuilder[] columns;

    private BlockBuilder(int rows) {
        this.rows = rows;
        this.columns = new CellsBuilder[RunKeys.FIRST];
    }

    /// The columns of these runs by number, each with at least one cell.
    static SortedMap<Integer, Cells> columns(List<CellRow> runs) {
        var builder = new BlockBuilder(runs.size());
        for (int row = 0; row < runs.size(); row++) builder.add(row, runs.get(row));
        var cells = new TreeMap<Integer, Cells>();
        for (int number = 0; number < builder.columns.length; number++) {
            CellsBuilder column = builder.columns[number];
            Cells built = column == null ? null : column.build();
            if (built != null) cells.put(number, built);
        }
        return cells;
    }

    private void add(int row, CellRow cells) {
        Run run = cells.run();
        for (int i = 0; i < cells.numbers().length; i++) {
            CellsBuilder column = column(cells.numbers()[i]);
            if (cells.values()[i] instanceof Double value) column.put(row, value);
            else column.put(row, (String) cells.values()[i]);
        }
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

    private CellsBuilder column(int number) {
        if (number >= columns.length)
            columns = Arrays.copyOf(columns, Math.max(number + 1, 2 * columns.length));
        CellsBuilder column = columns[number];
        if (column == null) {
            column = new CellsBuilder(rows);
            columns[number] = column;
        }
        return column;
    }
}
