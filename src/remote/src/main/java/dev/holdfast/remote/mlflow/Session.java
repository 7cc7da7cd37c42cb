package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.connection.SyncStore;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.sync.Tally;

/// What the passes of one sync share.
record Session(
        long connectionId,
        MlflowRest rest,
        SyncStore store,
        MlflowMapping mapping,
        Progress progress,
        Tally tally) {
    String cursor(String name) {
        return store.cursor(connectionId, name).orElse("");
    }

    void saveCursor(String name, String value) {
        if (!cursor(name).equals(value)) store.saveCursor(connectionId, name, value);
    }
}
