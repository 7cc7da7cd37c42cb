package dev.holdfast.catalog.data;

import java.util.List;

/// A foreign file brought in as a table of our own: how it was read, what is in it, and `fileName`, the Parquet file of `bytes` bytes it
/// became in the folder asked for. `notes` say what was left out or changed on the way in; empty when nothing was.
public record Brought(
        Fingerprint fingerprint,
        Schema schema,
        Profile profile,
        ReadOptions options,
        List<String> notes,
        String fileName,
        long bytes) {
    public Brought {
        notes = List.copyOf(notes);
    }
}
