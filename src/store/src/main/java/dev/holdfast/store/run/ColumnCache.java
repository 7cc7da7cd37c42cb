package dev.holdfast.store.run;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Unpacked columns of blocks, the least recently used dropped first once they weigh too much. A block's number is never used for
/// another, so nothing here goes out of date.
final class ColumnCache {
    private static final int PART_OF_HEAP = 8;

    private final Map<Place, Cells> columns = new LinkedHashMap<>(256, 0.75f, true);
    private final long heaviest;
    private long weight;

    private record Place(long block, int number) {}

    ColumnCache() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    ColumnCache(long heaviest) {
        this.heaviest = heaviest;
    }

    synchronized @Nullable Cells get(long block, int number) {
        return columns.get(new Place(block, number));
    }

    synchronized void put(long block, int number, Cells cells) {
        Cells before = columns.put(new Place(block, number), cells);
        weight += cells.weight() - (before == null ? 0 : before.weight());
        var eldest = columns.entrySet().iterator();
        while (weight > heaviest && eldest.hasNext()) {
            weight -= eldest.next().getValue().weight();
            eldest.remove();
        }
    }
}
