package dev.holdfast.data.table;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.row.Row;
import dev.holdfast.data.row.Rows;

import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Rows of a foreign file as a table the engine can select from, never more than a chunk of them in memory.
final class RowStream implements DuckDBTableFunction<Object, Object, Object> {
    private final Rows rows;
    private final List<CellReader> columns;
    private final long expected;
    private final Progress progress;
    private final Row row = new Row();
    private long done;
    private @Nullable Exception failure;

    RowStream(Rows rows, List<CellReader> columns, long expected, Progress progress) {
        this.rows = rows;
        this.columns = columns;
        this.expected = expected;
        this.progress = progress;
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) throws Exception {
        for (int i = 0; i < columns.size(); i++)
            info.addResultColumn("c" + i, columns.get(i).engineType());
        return this;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) throws Exception {
        info.setMaxThreads(1); // the order of the rows is kept
        return this;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
            throws Exception {
        if (failure != null) return 0;
        try {
            progress.check();
            int width = columns.size();
            DuckDBWritableVector[] vectors = new DuckDBWritableVector[width];
            for (int i = 0; i < width; i++) vectors[i] = chunk.vector(i);
            int at = 0;
            for (; at < chunk.capacity() && rows.next(row); at++)
                for (int i = 0; i < width; i++) columns.get(i).take(row, i, vectors[i], at);
            done += at;
            if (done % 65_536 < at) progress.report(done, expected, "rows", "Writing");
            return at;
        } catch (Exception e) {
            failure = e;
            throw e;
        }
    }

    long done() {
        return done;
    }

    /// What went wrong while reading, for the engine only passes its message on.
    @Nullable Exception failure() {
        return failure;
    }
}
