package dev.holdfast.app.deployment;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.job.Failures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The deployments of a project, and the one that is looked at.
final class DeploymentsModel {
    final ObservableList<DeploymentRow> deployments = FXCollections.observableArrayList();
    final ObservableList<Probe> probes = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Probe> lastFailure = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable ServedSchema> schema = new SimpleObjectProperty<>();
    final StringProperty schemaTrouble = new SimpleStringProperty("");
    final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.DAY);
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Counts how often the list was read; a screen looks again when it moves.
    final LongProperty loaded = new SimpleLongProperty();

    final BooleanProperty probing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable DeploymentRow> selected =
            new ReadOnlyObjectWrapper<>();
    private final Desk desk;
    private final Background background;
    private final Clock clock;
    private long projectId;

    DeploymentsModel(Desk desk, Background background, Clock clock) {
        this.desk = desk;
        this.background = background;
        this.clock = clock;
        span.addListener(_ -> showProbes());
    }

    /// How far back probes are shown.
    enum Span {
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        final Duration length;

        Span(Duration length) {
            this.length = length;
        }
    }

    ReadOnlyObjectProperty<@Nullable DeploymentRow> selected() {
        return selected.getReadOnlyProperty();
    }

    void project(long id) {
        if (id != projectId) close();
        projectId = id;
        refresh();
    }

    void refresh() {
        long wanted = projectId;
        background.run(
                busy,
                () ->
                        desk.stores().deployments().inProject(wanted).stream()
                                .map(this::row)
                                .toList(),
                rows -> {
                    if (wanted == projectId) take(rows);
                });
    }

    private DeploymentRow row(Deployment deployment) {
        Long versionId = deployment.modelVersionId();
        ModelVersion version =
                versionId == null ? null : desk.stores().models().version(versionId).orElse(null);
        String model =
                version == null
                        ? null
                        : desk.stores()
                                .models()
                                .find(version.modelId())
                                .map(RegisteredModel::name)
                                .orElse("?");
        return new DeploymentRow(
                deployment,
                desk.stores().deployments().lastProbe(deployment.id()).orElse(null),
                model,
                version);
    }

    private void take(List<DeploymentRow> rows) {
        if (!deployments.equals(rows)) deployments.setAll(rows);
        DeploymentRow shown = selected.get();
        if (shown != null) open(shown.deployment().id());
        loaded.set(loaded.get() + 1);
    }

    void open(long deploymentId) {
        Optional<DeploymentRow> row =
                deployments.stream().filter(r -> r.deployment().id() == deploymentId).findFirst();
        if (row.isEmpty()) {
            close();
            return;
        }
        DeploymentRow before = selected.get();
        boolean other = before == null || before.deployment().id() != deploymentId;
        selected.set(row.get());
        showProbes();
        if (other) askSchema(deploymentId);
    }

    void close() {
        selected.set(null);
        probes.clear();
        lastFailure.set(null);
        schema.set(null);
        schemaTrouble.set("");
    }

    private record Looks(List<Probe> probes, Optional<Probe> failure) {}

    private void showProbes() {
        DeploymentRow row = selected.get();
        if (row == null) return;
        long id = row.deployment().id();
        var since = clock.instant().minus(span.get().length);
        background.run(
                () ->
                        new Looks(
                                desk.stores().deployments().probes(id, since),
                                desk.stores().deployments().lastFailure(id)),
                found -> {
                    if (!isSelected(id)) return;
                    probes.setAll(found.probes());
                    lastFailure.set(found.failure().orElse(null));
                });
    }

    private void askSchema(long id) {
        schema.set(null);
        schemaTrouble.set("");
        background.run(
                new SimpleBooleanProperty(),
                () -> desk.deployments().schema(id),
                found -> {
                    if (isSelected(id)) schema.set(found);
                },
                failure -> {
                    if (isSelected(id)) schemaTrouble.set(Failures.inWords(failure));
                });
    }

    private boolean isSelected(long id) {
        DeploymentRow row = selected.get();
        return row != null && row.deployment().id() == id;
    }

    /// Looks at the deployment now.
    void probe() {
        DeploymentRow row = selected.get();
        if (row == null) return;
        long id = row.deployment().id();
        background.run(probing, () -> desk.deployments().probe(id), _ -> refresh());
    }

    /// How often the workbench looks by itself; zero: only when asked.
    void probeEvery(long id, Duration interval) {
        background.run(
                busy,
                () -> {
                    desk.deployments().probeEvery(id, interval);
                    return id;
                },
                _ -> refresh());
    }

    /// A deployment that was removed, with what its probes found.
    record Removed(Deployment deployment, List<Probe> probes) {
        Removed {
            probes = List.copyOf(probes);
        }
    }

    /// @param told gets what is needed to bring it back
    void remove(Deployment gone, Consumer<Removed> told) {
        background.run(
                busy,
                () -> taken(gone),
                removed -> {
                    if (isSelected(gone.id())) close();
                    refresh();
                    told.accept(removed);
                });
    }

    private Removed taken(Deployment gone) {
        DeploymentStore store = desk.stores().deployments();
        Removed removed = new Removed(gone, store.probes(gone.id(), Instant.EPOCH));
        store.delete(gone.id());
        return removed;
    }

    void restore(Removed removed) {
        background.run(
                busy,
                () -> {
                    desk.stores().deployments().save(removed.deployment());
                    removed.probes().forEach(desk.stores().deployments()::add);
                    return removed;
                },
                _ -> refresh());
    }
}
