package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.RunStore;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What a sync remembers, until the end. Things are handed to the stores of their kind.
public final class SyncStoreInMemory implements SyncStore {
    private final Map<Key, RemoteRow> rows = new ConcurrentHashMap<>();
    private final Map<String, String> cursors = new ConcurrentHashMap<>();
    private final ExperimentStore experiments;
    private final RunStore runs;
    private final ModelStore models;

    private record Key(long connectionId, String kind, String externalId) {}

    public SyncStoreInMemory(ExperimentStore experiments, RunStore runs, ModelStore models) {
        this.experiments = experiments;
        this.runs = runs;
        this.models = models;
    }

    @Override
    public void write(SyncPage page) {
        page.experiments().forEach(experiments::save);
        if (!page.runs().isEmpty()) runs.save(page.runs());
        page.models().forEach(models::save);
        page.versions().forEach(models::save);
        for (RemoteRow row : page.rows()) {
            var key = new Key(row.connectionId(), row.kind(), row.externalId());
            rows.put(key, row);
        }
        if (!page.cursorName().isEmpty())
            saveCursor(page.connectionId(), page.cursorName(), page.cursor());
    }

    @Override
    public Map<String, RemoteRow> known(
            long connectionId, String kind, Collection<String> externalIds) {
        var wanted = new HashSet<>(externalIds);
        return rows.values().stream()
                .filter(r -> r.connectionId() == connectionId && r.kind().equals(kind))
                .filter(r -> wanted.contains(r.externalId()))
                .collect(Collectors.toMap(RemoteRow::externalId, r -> r));
    }

    @Override
    public Set<String> ids(long connectionId, String kind, String parentId) {
        return rows.values().stream()
                .filter(r -> r.connectionId() == connectionId && r.kind().equals(kind))
                .filter(r -> parentId.isEmpty() || r.parentId().equals(parentId))
                .map(RemoteRow::externalId)
                .collect(Collectors.toSet());
    }

    @Override
    public void markGone(long connectionId, String kind, Collection<String> externalIds) {
        for (RemoteRow row : known(connectionId, kind, externalIds).values())
            switch (kind) {
                case "experiment" ->
                        experiments.find(row.localId()).ifPresent(e -> experiments.save(e.gone()));
                case "run" -> runs.find(row.localId()).ifPresent(r -> runs.save(List.of(r.gone())));
                case "model" -> models.find(row.localId()).ifPresent(m -> models.save(m.gone()));
                case "version" ->
                        models.version(row.localId()).ifPresent(v -> models.save(v.gone()));
                default -> throw new IllegalArgumentException("No such kind: " + kind);
            }
    }

    @Override
    public Optional<String> cursor(long connectionId, String name) {
        return Optional.ofNullable(cursors.get(connectionId + " " + name));
    }

    @Override
    public void saveCursor(long connectionId, String name, String value) {
        cursors.put(connectionId + " " + name, value);
    }
}
