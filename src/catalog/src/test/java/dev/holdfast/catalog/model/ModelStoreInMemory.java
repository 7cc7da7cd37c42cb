package dev.holdfast.catalog.model;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Registered models that are forgotten at the end.
public final class ModelStoreInMemory implements ModelStore {
    private final Shelf<RegisteredModel> models;
    private final Shelf<ModelVersion> versions;
    private final List<AliasSpan> spans = new ArrayList<>();
    private final Clock clock;

    public ModelStoreInMemory(Changes changes, Clock clock) {
        models = new Shelf<>(Subject.MODEL, changes);
        versions = new Shelf<>(Subject.MODEL_VERSION, changes);
        this.clock = clock;
    }

    @Override
    public void save(RegisteredModel model) {
        keepHistory(model);
        models.put(model.id(), model);
    }

    private synchronized void keepHistory(RegisteredModel model) {
        Instant now = clock.instant();
        Map<String, String> before =
                models.find(model.id()).map(RegisteredModel::aliases).orElse(Map.of());
        spans.replaceAll(s -> ended(s, model) ? endedAt(s, now) : s);
        model.aliases()
                .forEach(
                        (alias, version) -> {
                            if (!version.equals(before.get(alias)))
                                spans.add(new AliasSpan(model.id(), alias, version, now, null));
                        });
    }

    private static boolean ended(AliasSpan span, RegisteredModel model) {
        return span.modelId() == model.id()
                && span.until() == null
                && !span.version().equals(model.aliases().get(span.alias()));
    }

    private static AliasSpan endedAt(AliasSpan span, Instant now) {
        return new AliasSpan(span.modelId(), span.alias(), span.version(), span.from(), now);
    }

    @Override
    public void save(ModelVersion version) {
        versions.put(version.id(), version);
    }

    @Override
    public Optional<RegisteredModel> find(long id) {
        return models.find(id);
    }

    @Override
    public Optional<RegisteredModel> named(long projectId, String name) {
        return inProject(projectId).stream().filter(m -> m.name().equals(name)).findFirst();
    }

    @Override
    public List<RegisteredModel> inProject(long projectId) {
        return models.where(
                m -> m.projectId() == projectId, Comparator.comparing(RegisteredModel::name));
    }

    @Override
    public List<ModelVersion> versions(long modelId) {
        return versions.newest(v -> v.modelId() == modelId, Integer.MAX_VALUE);
    }

    @Override
    public Optional<ModelVersion> version(long id) {
        return versions.find(id);
    }

    @Override
    public List<ModelVersion> madeBy(long projectId, String runExternalId) {
        return versions.where(
                v ->
                        v.runExternalId().equals(runExternalId)
                                && models.find(v.modelId())
                                        .filter(m -> m.projectId() == projectId)
                                        .isPresent());
    }

    @Override
    public synchronized List<AliasSpan> aliasHistory(long modelId) {
        return spans.stream()
                .filter(s -> s.modelId() == modelId)
                .sorted(Comparator.comparing(AliasSpan::from).thenComparing(AliasSpan::alias))
                .toList();
    }
}
