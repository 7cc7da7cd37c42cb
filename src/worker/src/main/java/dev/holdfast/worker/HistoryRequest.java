package dev.holdfast.worker;

import dev.holdfast.catalog.watch.WatchPlan;

import java.nio.file.Path;
import java.util.List;

/// Foreign files to be replayed as one history.
///
/// @param analysis what came after the reference, in one file or several
public record HistoryRequest(
        Path reference, List<Path> analysis, SchemaFile schema, WatchPlan plan) {
    public HistoryRequest {
        analysis = List.copyOf(analysis);
    }

    /// The same wherever it is asked from.
    HistoryRequest absolute() {
        return new HistoryRequest(
                WindowsRequest.absolute(reference),
                analysis.stream().map(WindowsRequest::absolute).toList(),
                schema,
                plan);
    }
}
