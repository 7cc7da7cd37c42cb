package dev.holdfast.app.dataset;

import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;

import java.util.List;

/// A dataset with its versions, the oldest first; there is at least one.
public record DatasetRow(Dataset dataset, List<DatasetVersion> versions) {
    public DatasetRow {
        versions = List.copyOf(versions);
        if (versions.isEmpty())
            throw new IllegalArgumentException(dataset.name() + " has no version");
    }

    DatasetVersion newest() {
        return versions.getLast();
    }

    /// What the version replaced, if it was not the first.
    java.util.Optional<DatasetVersion> before(DatasetVersion version) {
        int at = versions.indexOf(version);
        return at > 0 ? java.util.Optional.of(versions.get(at - 1)) : java.util.Optional.empty();
    }
}
