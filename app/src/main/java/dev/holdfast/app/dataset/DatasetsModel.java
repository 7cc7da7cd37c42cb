package dev.holdfast.app.dataset;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.workbench.Desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The datasets of a project, and the version that is looked at.
public final class DatasetsModel {
    final ObservableList<DatasetRow> datasets = FXCollections.observableArrayList();
    final ObservableList<ColumnProfile> columns = FXCollections.observableArrayList();
    final ObjectProperty<ColumnFilter> filter = new SimpleObjectProperty<>(ColumnFilter.ALL);
    final ObjectProperty<UsedBy> usedBy = new SimpleObjectProperty<>(UsedBy.NOTHING);
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Counts how often the list was read; a screen looks again when it moves.
    final LongProperty loaded = new SimpleLongProperty();

    private final ReadOnlyObjectWrapper<@Nullable DatasetRow> dataset =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DatasetVersion> version =
            new ReadOnlyObjectWrapper<>();
    private final Desk desk;
    private final Background background;
    private long projectId;

    public DatasetsModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
        filter.addListener(_ -> showColumns());
    }

    ReadOnlyObjectProperty<@Nullable DatasetRow> dataset() {
        return dataset.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DatasetVersion> version() {
        return version.getReadOnlyProperty();
    }

    /// Shows a project's datasets, keeping the one that is open where it is still there.
    void project(long id) {
        if (id != projectId) close();
        projectId = id;
        refresh();
    }

    void refresh() {
        long wanted = projectId;
        background.run(
                busy,
                () -> rows(wanted),
                rows -> {
                    if (wanted == projectId) take(rows);
                });
    }

    private List<DatasetRow> rows(long project) {
        return desk.stores().datasets().inProject(project).stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DatasetRow> row(Dataset of) {
        var versions = desk.stores().datasets().versions(of.id());
        return versions.isEmpty() ? Optional.empty() : Optional.of(new DatasetRow(of, versions));
    }

    private void take(List<DatasetRow> rows) {
        DatasetVersion shown = version.get();
        if (!datasets.equals(rows)) datasets.setAll(rows);
        if (shown != null) open(shown.datasetId(), shown.id());
        loaded.set(loaded.get() + 1);
    }

    /// Opens a dataset at one version, or at its newest when `versionId` is 0.
    void open(long datasetId, long versionId) {
        datasets.stream()
                .filter(row -> row.dataset().id() == datasetId)
                .findFirst()
                .ifPresentOrElse(row -> show(row, versionId), this::close);
    }

    private void show(DatasetRow row, long versionId) {
        DatasetVersion wanted =
                row.versions().stream()
                        .filter(v -> v.id() == versionId)
                        .findFirst()
                        .orElseGet(row::newest);
        dataset.set(row);
        if (wanted.equals(version.get())) return;
        version.set(wanted);
        showColumns();
        background.run(
                () -> UsedBy.of(row.dataset(), wanted, desk.stores()),
                found -> {
                    if (wanted.equals(version.get())) usedBy.set(found);
                });
    }

    void close() {
        dataset.set(null);
        version.set(null);
        usedBy.set(UsedBy.NOTHING);
        columns.clear();
    }

    private void showColumns() {
        DatasetVersion shown = version.get();
        if (shown == null) return;
        Optional<DatasetVersion> before = before(shown);
        columns.setAll(
                shown.profile().columns().stream()
                        .filter(profile -> filter.get().shows(profile, before))
                        .toList());
    }

    private Optional<DatasetVersion> before(DatasetVersion shown) {
        DatasetRow row = dataset.get();
        return row == null ? Optional.empty() : row.before(shown);
    }

    /// What a version changed against the one before; empty for the first.
    Optional<VersionDifference> difference(DatasetVersion of) {
        return before(of).map(earlier -> VersionDifference.between(earlier, of));
    }

    /// Says what a column of a version is for; the version is kept with its new role.
    void assignRole(long versionId, String column, Role role) {
        background.run(
                busy,
                () -> {
                    DatasetVersion now = desk.stores().datasets().version(versionId).orElseThrow();
                    desk.imports().assignRoles(versionId, withRole(now.schema(), column, role));
                    return versionId;
                },
                _ -> refresh());
    }

    private static Schema withRole(Schema schema, String column, Role role) {
        return new Schema(
                schema.columns().stream()
                        .map(
                                c ->
                                        c.name().equals(column)
                                                ? new Column(c.name(), c.type(), role)
                                                : c)
                        .toList());
    }

    RowCache rowsOf(DatasetVersion of) {
        return new RowCache(desk.imports(), background, of.id());
    }
}
