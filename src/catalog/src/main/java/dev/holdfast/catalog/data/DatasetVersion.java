package dev.holdfast.catalog.data;

import java.time.Instant;
import java.util.List;

/// One imported state of a dataset. `number` counts from 1. `file` is where its rows are, relative to the workspace
/// (a Parquet file of our own). `notes` say what was left out or changed on the way in.
public record DatasetVersion(
        long id,
        long datasetId,
        int number,
        Instant imported,
        String sourceName,
        ReadOptions options,
        long bytes,
        Fingerprint fingerprint,
        Schema schema,
        Profile profile,
        String file,
        List<String> notes) {
    public DatasetVersion {
        notes = List.copyOf(notes);
    }

    public long rows() {
        return profile.rows();
    }
}
