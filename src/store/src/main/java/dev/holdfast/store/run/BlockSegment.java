package dev.holdfast.store.run;

import java.util.Set;

/// A block under the delta: the runs that are dead or in the delta do not count.
record BlockSegment(BlockRow row, long[] valid) implements Segment {
    static BlockSegment of(BlockRow row, Set<Long> delta) {
        long[] valid = Bits.all(row.ids().length);
        for (int at = 0; at < row.ids().length; at++)
            if (row.isDead(at) || delta.contains(row.ids()[at])) Bits.clear(valid, at);
        return new BlockSegment(row, valid);
    }

    @Override
    public int rows() {
        return row.ids().length;
    }

    @Override
    public long id(int at) {
        return row.ids()[at];
    }

    /// Whether every run that was packed still counts.
    boolean whole() {
        return Bits.count(valid) == rows();
    }
}
