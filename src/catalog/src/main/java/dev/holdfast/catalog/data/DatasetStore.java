package dev.holdfast.catalog.data;

import java.util.List;
import java.util.Optional;

/// Keeps datasets and their versions. Methods block; call them from a background task.
public interface DatasetStore {
    void save(Dataset dataset);

    /// Adds a version, or replaces the one with its id (a role changed).
    void save(DatasetVersion version);

    Optional<Dataset> find(long id);

    Optional<Dataset> named(long projectId, String name);

    List<Dataset> inProject(long projectId);

    Optional<DatasetVersion> version(long id);

    /// Oldest first.
    List<DatasetVersion> versions(long datasetId);

    /// A version in the project with the same canonical content.
    Optional<DatasetVersion> withContent(long projectId, String contentHash);

    /// Deletes the dataset and its versions; the caller removes the files.
    void delete(long datasetId);
}
