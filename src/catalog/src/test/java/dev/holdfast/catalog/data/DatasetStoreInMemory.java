package dev.holdfast.catalog.data;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Datasets that are forgotten at the end.
public final class DatasetStoreInMemory implements DatasetStore {
    private final Shelf<Dataset> datasets;
    private final Shelf<DatasetVersion> versions;

    public DatasetStoreInMemory(Changes changes) {
        datasets = new Shelf<>(Subject.DATASET, changes);
        versions = new Shelf<>(Subject.DATASET_VERSION, changes);
    }

    @Override
    public void save(Dataset dataset) {
        datasets.put(dataset.id(), dataset);
    }

    @Override
    public void save(DatasetVersion version) {
        versions.put(version.id(), version);
    }

    @Override
    public Optional<Dataset> find(long id) {
        return datasets.find(id);
    }

    @Override
    public Optional<Dataset> named(long projectId, String name) {
        return inProject(projectId).stream().filter(d -> d.name().equals(name)).findFirst();
    }

    @Override
    public List<Dataset> inProject(long projectId) {
        return datasets.where(d -> d.projectId() == projectId, Comparator.comparing(Dataset::name));
    }

    @Override
    public Optional<DatasetVersion> version(long id) {
        return versions.find(id);
    }

    @Override
    public List<DatasetVersion> versions(long datasetId) {
        return versions.where(
                v -> v.datasetId() == datasetId, Comparator.comparing(DatasetVersion::number));
    }

    @Override
    public Optional<DatasetVersion> withContent(long projectId, String contentHash) {
        return inProject(projectId).stream()
                .flatMap(d -> versions(d.id()).stream())
                .filter(v -> v.fingerprint().content().equals(contentHash))
                .findFirst();
    }

    @Override
    public void delete(long datasetId) {
        versions(datasetId).forEach(v -> versions.remove(v.id()));
        datasets.remove(datasetId);
    }
}
