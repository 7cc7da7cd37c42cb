package dev.holdfast.catalog.model;

import java.util.List;
import java.util.Optional;

/// Keeps registered models, versions and the history of aliases. Methods block; call them from a background task.
public interface ModelStore {
    /// Adds or replaces the model; a changed alias ends one [AliasSpan] and begins another.
    void save(RegisteredModel model);

    void save(ModelVersion version);

    Optional<RegisteredModel> find(long id);

    Optional<RegisteredModel> named(long projectId, String name);

    List<RegisteredModel> inProject(long projectId);

    /// Newest first.
    List<ModelVersion> versions(long modelId);

    Optional<ModelVersion> version(long id);

    /// Versions made by a run.
    List<ModelVersion> madeBy(long projectId, String runExternalId);

    /// Oldest first.
    List<AliasSpan> aliasHistory(long modelId);
}
