package dev.holdfast.store.run;

import java.util.Arrays;
import java.util.Set;

/// A block under the delta: the runs that are dead or in the delta do not count.
record BlockSegment(BlockRow row, long[] valid) implements Segment {
    static BlockSegment of(BlockRow row, Set<Long> delta) {
        long[] valid = Bits.without(Bits.all(row.ids().length), row.dead());
        for (long id : delta) {
            int at = Arrays.binarySearch(row.ids(), id);
            if (at >= 0) Bits.clear(valid, at);
        }
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
