package dev.holdfast.worker;

import dev.holdfast.catalog.watch.WatchPlan;

import java.nio.file.Path;

/// Two foreign files to be replayed as one history. Paths are absolute.
public record HistoryRequest(Path reference, Path analysis, SchemaFile schema, WatchPlan plan) {}
