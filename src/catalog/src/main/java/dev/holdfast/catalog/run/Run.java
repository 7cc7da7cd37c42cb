package dev.holdfast.catalog.run;

import dev.holdfast.catalog.Presence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One training run: what went in (`params`, `inputs`), what came out (last value of each metric) and
/// what people said of it (`tags`). `externalId` is the tracker's run id, or a UUID of our own.
/// Metrics may be NaN or infinite. Times are null where the tracker has none.
public record Run(
        long id,
        long experimentId,
        String externalId,
        String name,
        RunStatus status,
        @Nullable Instant started,
        @Nullable Instant ended,
        Map<String, String> params,
        Map<String, Double> metrics,
        Map<String, String> tags,
        List<DatasetInput> inputs,
        boolean deleted,
        Presence presence) {
    public Run {
        params = Map.copyOf(params);
        metrics = Map.copyOf(metrics);
        tags = Map.copyOf(tags);
        inputs = List.copyOf(inputs);
    }

    /// The same run once the remote no longer has it.
    public Run gone() {
        return new Run(
                id,
                experimentId,
                externalId,
                name,
                status,
                started,
                ended,
                params,
                metrics,
                tags,
                inputs,
                deleted,
                Presence.GONE);
    }
}
