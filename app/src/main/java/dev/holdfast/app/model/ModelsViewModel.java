package dev.holdfast.app.model;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.workbench.Desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The models of a project, one of them chosen.
final class ModelsViewModel {
    private final Desk.Stores stores;
    private final Background background;
    private final Words words;
    private final ObservableList<ModelRow> all = FXCollections.observableArrayList();
    private long wanted;
    final FilteredList<ModelRow> rows = new FilteredList<>(all);
    final ObjectProperty<@Nullable ModelRow> chosen = new SimpleObjectProperty<>();
    final StringProperty filter = new SimpleStringProperty("");
    final StringProperty sentence = new SimpleStringProperty("");
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty empty = new SimpleBooleanProperty();

    ModelsViewModel(Desk.Stores stores, Background background, Words words) {
        this.stores = stores;
        this.background = background;
        this.words = words;
        filter.addListener((_, _, typed) -> narrow(typed));
    }

    private void narrow(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        rows.setPredicate(row -> row.model().name().toLowerCase(Locale.ROOT).contains(part));
    }

    /// Shows a project; `modelId` is chosen, or the first when it is 0.
    void show(long projectId, long modelId) {
        wanted = modelId;
        background.run(busy, () -> rows(projectId), this::take);
    }

    private List<ModelRow> rows(long projectId) {
        List<Deployment> deployments = stores.deployments().inProject(projectId);
        List<Monitor> monitors = stores.checks().monitors(projectId);
        return stores.models().inProject(projectId).stream()
                .map(model -> row(model, deployments, monitors))
                .sorted(Comparator.comparing(row -> row.model().name()))
                .toList();
    }

    private ModelRow row(RegisteredModel model, List<Deployment> all, List<Monitor> monitors) {
        List<ModelVersion> versions =
                stores.models().versions(model.id()).stream()
                        .sorted(Comparator.comparing(ModelRow::number).reversed())
                        .toList();
        List<Deployment> deployments =
                all.stream()
                        .filter(
                                d ->
                                        versions.stream()
                                                .anyMatch(
                                                        v ->
                                                                Objects.equals(
                                                                        v.id(),
                                                                        d.modelVersionId())))
                        .toList();
        Check check =
                monitors.stream()
                        .filter(
                                m ->
                                        deployments.stream()
                                                .anyMatch(
                                                        d ->
                                                                Objects.equals(
                                                                        d.id(), m.deploymentId())))
                        .flatMap(m -> stores.checks().ofMonitor(m.id(), 1).stream())
                        .findFirst()
                        .orElse(null);
        return new ModelRow(
                model, versions, stores.models().aliasHistory(model.id()), deployments, check);
    }

    private void take(List<ModelRow> found) {
        if (!all.equals(found)) all.setAll(found);
        empty.set(found.isEmpty());
        long versions = found.stream().mapToLong(row -> row.versions().size()).sum();
        long live = found.stream().filter(row -> !row.deployments().isEmpty()).count();
        sentence.set(words.text("models.sentence", found.size(), versions, live));
        choose(wanted);
    }

    private void choose(long modelId) {
        chosen.set(
                all.stream()
                        .filter(row -> row.model().id() == modelId)
                        .findFirst()
                        .or(() -> all.stream().findFirst())
                        .orElse(null));
    }
}
