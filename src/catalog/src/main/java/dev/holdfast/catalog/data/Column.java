package dev.holdfast.catalog.data;

/// A column's name, what it holds and what it is for.
public record Column(String name, ColumnType type, Role role) {}
