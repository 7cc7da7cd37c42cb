package dev.holdfast.data.quality;

import dev.holdfast.stats.Interval;

import java.util.LinkedHashMap;
import java.util.Map;

/// Intervals as they are written.
final class Intervals {
    private Intervals() {}

    static Map<String, Object> told(Interval interval, String method) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("value", interval.value());
        told.put("low", interval.low());
        told.put("high", interval.high());
        told.put("method", method);
        return told;
    }
}
