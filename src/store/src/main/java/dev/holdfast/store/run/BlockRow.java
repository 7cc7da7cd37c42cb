package dev.holdfast.store.run;

import dev.holdfast.catalog.NewId;
import dev.holdfast.store.Batch;
import dev.holdfast.store.Row;
import dev.holdfast.store.Sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/// A block as it is kept: its runs' ids in ascending order, which of them are dead (packed anew in a later block), and the
/// numbers of its columns.
record BlockRow(long block, long[] ids, long[] dead, BitSet numbers) {
    static final String HEAD = "block, live, first_id, last_id, dead";

    /// What is needed to choose blocks.
    record Head(long block, int live, long firstId, long lastId, byte[] dead) {
        static Head of(Row row) {
            return new Head(
                    row.id("block"),
                    row.integer("live"),
                    row.id("first_id"),
                    row.id("last_id"),
                    row.bytes("dead"));
        }
    }

    /// The heads of an experiment's blocks, oldest first.
    static List<Head> heads(Sql sql, long experimentId) {
        return sql.query(
                        "select " + HEAD + " from run_block where experiment_id = ? order by block")
                .bind(experimentId)
                .list(Head::of);
    }

    /// Every block of an experiment, oldest first.
    static List<BlockRow> all(Sql sql, long experimentId) {
        return sql.query(
                        "select "
                                + HEAD
                                + ", ids, numbers from run_block where experiment_id = ? order by"
                                + " block")
                .bind(experimentId)
                .list(row -> of(Head.of(row), row));
    }

    private static BlockRow of(Head head, Row row) {
        return new BlockRow(
                head.block,
                ascending(row.bytes("ids")),
                words(head.dead),
                set(row.bytes("numbers")));
    }

    static BlockRow read(Sql sql, long experimentId, Head head) {
        return sql.query("select ids, numbers from run_block where experiment_id = ? and block = ?")
                .bind(experimentId, head.block)
                .first(row -> of(head, row))
                .orElseThrow(
                        () -> new IllegalStateException("Block " + head.block + " is missing"));
    }

    /// Writes runs, in ascending order of ids, as a new block.
    static void write(Sql sql, long experimentId, List<CellRow> runs) {
        long block = NewId.next();
        SortedMap<Integer, Cells> columns = BlockBuilder.columns(runs);
        long[] ids = runs.stream().mapToLong(row -> row.run().id()).toArray();
        var numbers = new BitSet();
        columns.keySet().forEach(numbers::set);
        sql.update(
                "insert into run_block (experiment_id, block, live, first_id, last_id, ids, dead,"
                        + " numbers) values (?, ?, ?, ?, ?, ?, ?, ?)",
                experimentId,
                block,
                ids.length,
                ids[0],
                ids[ids.length - 1],
                packed(ids),
                bytes(new long[0]),
                Squeezed.pack(numbers.toByteArray()));
        Batch data =
                sql.batch(
                        "insert into run_column (experiment_id, number, block, part, data) values"
                                + " (?, ?, ?, ?, ?)");
        for (PackedColumn column : packed(columns))
            for (int part = 0; part < column.parts().size(); part++)
                data.add(experimentId, column.number(), block, part, column.parts().get(part));
        data.run();
        Batch summary =
                sql.batch(
                        "insert into run_summary (experiment_id, block, part, data) values (?, ?,"
                                + " ?, ?)");
        List<byte[]> parts = ColumnSummary.pack(columns);
        for (int part = 0; part < parts.size(); part++)
            summary.add(experimentId, block, part, parts.get(part));
        summary.run();
    }

    private record PackedColumn(int number, List<byte[]> parts) {}

    /// Packed on every processor, in the order of the columns.
    private static List<PackedColumn> packed(SortedMap<Integer, Cells> columns) {
        return columns.entrySet().parallelStream()
                .map(
                        column ->
                                new PackedColumn(
                                        column.getKey(),
                                        Squeezed.parts(CellsCodec.pack(column.getValue()))))
                .toList();
    }

    void writeDead(Sql sql, long experimentId) {
        sql.update(
                "update run_block set dead = ?, live = ? where experiment_id = ? and block = ?",
                bytes(dead),
                live(),
                experimentId,
                block);
    }

    void remove(Sql sql, long experimentId) {
        sql.update(
                "delete from run_block where experiment_id = ? and block = ?", experimentId, block);
        sql.update(
                "delete from run_summary where experiment_id = ? and block = ?",
                experimentId,
                block);
        Batch columns =
                sql.batch(
                        "delete from run_column where experiment_id = ? and number = ? and block ="
                                + " ?");
        numbers.stream().forEach(number -> columns.add(experimentId, number, block));
        columns.run();
    }

    BlockRow withDead(byte[] newer) {
        return new BlockRow(block, ids, words(newer), numbers);
    }

    int live() {
        return ids.length - Bits.count(dead);
    }

    List<Long> liveIds() {
        var live = new ArrayList<Long>();
        for (int row = 0; row < ids.length; row++) if (!isDead(row)) live.add(ids[row]);
        return live;
    }

    boolean isDead(int row) {
        return row >>> 6 < dead.length && Bits.get(dead, row);
    }

    private static byte[] packed(long[] ascending) {
        var out = new ByteWriter();
        out.whole(ascending.length);
        long before = 0;
        for (long id : ascending) {
            out.signed(id - before);
            before = id;
        }
        return Squeezed.pack(out.bytes());
    }

    private static long[] ascending(byte[] packed) {
        var in = new ByteReader(Squeezed.unpack(packed));
        long[] ids = new long[in.count()];
        in.signed(ids);
        for (int i = 1; i < ids.length; i++) ids[i] += ids[i - 1];
        return ids;
    }

    private static byte[] bytes(long[] words) {
        return BitSet.valueOf(words).toByteArray();
    }

    private static long[] words(byte[] bytes) {
        long[] some = BitSet.valueOf(bytes).toLongArray();
        return Arrays.copyOf(some, Cells.ROWS / 64);
    }

    private static BitSet set(byte[] packed) {
        return BitSet.valueOf(Squeezed.unpack(packed));
    }
}
