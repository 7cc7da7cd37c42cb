package dev.holdfast.workbench.dataset;

import java.nio.file.Path;

/// What to call a dataset after its file: without folders and endings.
public final class DatasetNames {
    private DatasetNames() {}

    /// `flights-2013-01.csv.gz` becomes `flights-2013-01`.
    public static String of(Path file) {
        String name = String.valueOf(file.getFileName());
        String bare =
                name.replaceFirst("(?i)\\.gz$", "")
                        .replaceFirst("(?i)\\.(csv|tsv|txt|parquet|json|jsonl|ndjson|xlsx)$", "");
        return bare.isBlank() ? name : bare;
    }
}
