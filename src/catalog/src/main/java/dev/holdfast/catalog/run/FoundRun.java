package dev.holdfast.catalog.run;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A run as a tracker left it. `last` holds the last value of each metric, also of those whose points were too many to keep.
public record FoundRun(
        String externalId,
        String name,
        RunStatus status,
        @Nullable Instant started,
        @Nullable Instant ended,
        boolean deleted,
        Map<String, String> params,
        Map<String, String> tags,
        Map<String, Double> last,
        List<MetricSeries> histories) {
    public FoundRun {
        params = Map.copyOf(params);
        tags = Map.copyOf(tags);
        last = Map.copyOf(last);
        histories = List.copyOf(histories);
    }
}
