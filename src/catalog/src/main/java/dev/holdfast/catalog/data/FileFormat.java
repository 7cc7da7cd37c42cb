package dev.holdfast.catalog.data;

/// Which reader a file needs.
public enum FileFormat {
    CSV,
    TSV,
    PARQUET,
    JSON,
    JSON_LINES,
    XLSX
}
