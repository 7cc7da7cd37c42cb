package dev.holdfast.stats;

import java.util.HashMap;
import java.util.Map;

/// Tables of categories a, b, c… from counts.
final class Tables {
    private Tables() {}

    static CategoryTable of(long[] reference, long[] current) {
        return CategoryTable.of(map(reference), map(current));
    }

    private static Map<String, Long> map(long[] counts) {
        var map = new HashMap<String, Long>();
        for (int i = 0; i < counts.length; i++)
            if (counts[i] > 0) map.put("c%03d".formatted(i), counts[i]);
        return map;
    }
}
