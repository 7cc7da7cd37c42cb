package dev.holdfast.catalog.run;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An experiment as a tracker left it, before the store gives it an id.
public record FoundExperiment(
        String name,
        @Nullable Instant created,
        boolean deleted,
        Map<String, String> tags,
        List<FoundRun> runs) {
    public FoundExperiment {
        tags = Map.copyOf(tags);
        runs = List.copyOf(runs);
    }
}
