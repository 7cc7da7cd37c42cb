package dev.holdfast.monitor;

/// One column of one segment against one reference: what is watched over time.
public record WatchedColumn(String against, String segment, String column) {}
