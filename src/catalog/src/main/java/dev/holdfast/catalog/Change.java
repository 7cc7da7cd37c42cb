package dev.holdfast.catalog;

/// Says after a commit that something is not as it was: `id` of the thing, or 0 for many of its kind.
public record Change(Subject subject, long id) {}
