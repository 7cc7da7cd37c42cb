package dev.holdfast.store.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What a block says of one of its columns without unpacking it: how many runs have the key and with how many different values; the
/// hashes of the values where these are few.
record ColumnSummary(int number, int runs, int distinct, long[] hashes) {
    private static final int FEW = 64;
    private static final int COLUMNS_A_PART = 1_000;

    static ColumnSummary of(int number, Cells cells, long[] rows) {
        var distinct = new HashSetOfLongs();
        int runs = 0;
        for (int row = 0; row < cells.rows(); row++) {
            if (!Bits.get(rows, row) || !cells.has(row)) continue;
            runs++;
            distinct.add(cells.hash(row));
        }
        long[] hashes = distinct.size() <= FEW ? distinct.toArray() : new long[0];
        return new ColumnSummary(number, runs, distinct.size(), hashes);
    }

    /// Whether the hashes are all there are.
    boolean complete() {
        return hashes.length == distinct;
    }

    /// The summaries of a block's keys (attributes left out), so many to a part.
    static List<byte[]> pack(Map<Integer, Cells> columns) {
        var parts = new ArrayList<byte[]>();
        List<Integer> numbers =
                columns.keySet().stream()
                        .filter(number -> number >= RunKeys.FIRST)
                        .sorted()
                        .toList();
        for (int from = 0; from < numbers.size() || from == 0; from += COLUMNS_A_PART) {
            var out = new ByteWriter();
            List<Integer> some =
                    numbers.subList(from, Math.min(numbers.size(), from + COLUMNS_A_PART));
            out.whole(some.size());
            for (int number : some) {
                Cells cells = columns.get(number);
                if (cells != null) of(number, cells, Bits.all(cells.rows())).write(out);
            }
            parts.add(Squeezed.pack(out.bytes()));
        }
        return parts;
    }

    private void write(ByteWriter out) {
        out.whole(number);
        out.whole(runs);
        out.whole(distinct);
        if (complete()) for (long hash : hashes) out.fixed(hash);
    }

    static List<ColumnSummary> unpack(byte[] part) {
        var in = new ByteReader(Squeezed.unpack(part));
        var summaries = new ArrayList<ColumnSummary>();
        for (int left = in.count(); left > 0; left--) {
            int number = in.count();
            int runs = in.count();
            int distinct = in.count();
            long[] hashes = new long[distinct <= FEW ? distinct : 0];
            for (int i = 0; i < hashes.length; i++) hashes[i] = in.fixed();
            summaries.add(new ColumnSummary(number, runs, distinct, hashes));
        }
        return summaries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnSummary that
                && number == that.number
                && runs == that.runs
                && distinct == that.distinct
                && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes) * 31 + number;
    }
}
