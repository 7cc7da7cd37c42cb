package dev.holdfast.store.run;

import dev.holdfast.store.Query;
import dev.holdfast.store.Sql;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.BiConsumer;

/// Reads packed columns.
final class ColumnRows {
    private static final int BY_NAME = 8;

    private ColumnRows() {}

    /// Hands over a column of the wanted blocks; where these are many, all blocks are read in one go.
    static void read(
            Sql sql,
            long experimentId,
            int number,
            Set<Long> blocks,
            BiConsumer<Long, Cells> reader) {
        boolean few = blocks.size() <= BY_NAME;
        String only = few ? " and block in (" + Query.marks(blocks.size()) + ")" : "";
        Query query =
                sql.query(
                                "select block, data from run_column where experiment_id = ? and"
                                        + " number = ?"
                                        + only
                                        + " order by block, part")
                        .bind(experimentId, number);
        if (few) query.bindAll(blocks);
        var waiting = new Waiting(blocks, reader);
        query.each(row -> waiting.part(row.id("block"), row.bytes("data")));
        waiting.flush();
    }

    /// Gathers the parts of one block after the other.
    private static final class Waiting {
        private final Set<Long> wanted;
        private final BiConsumer<Long, Cells> reader;
        private final ArrayList<byte[]> parts = new ArrayList<>();
        private long block;

        Waiting(Set<Long> wanted, BiConsumer<Long, Cells> reader) {
            this.wanted = wanted;
            this.reader = reader;
        }

        void part(long of, byte[] data) {
            if (of != block) flush();
            block = of;
            parts.add(data);
        }

        void flush() {
            if (!parts.isEmpty() && wanted.contains(block))
                reader.accept(block, CellsCodec.unpack(Squeezed.joined(parts)));
            parts.clear();
        }
    }
}
