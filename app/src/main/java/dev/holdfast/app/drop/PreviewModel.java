package dev.holdfast.app.drop;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.dataset.Imports;
import dev.holdfast.workbench.job.Failures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/// One file as it would be read, read again whenever the user changes how. One reading at a time: a change
/// made meanwhile is read next, and only the last of several is.
final class PreviewModel {
    final ObjectProperty<@Nullable Preview> preview = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Trouble> trouble = new SimpleObjectProperty<>();
    final ObservableList<Column> columns = FXCollections.observableArrayList();
    final BooleanProperty reading = new SimpleBooleanProperty();
    private final Imports imports;
    private final Background background;
    private final Path file;
    private Reading wanted = Reading.DETECT;
    private boolean again;

    PreviewModel(Imports imports, Background background, Path file) {
        this.imports = imports;
        this.background = background;
        this.file = file;
    }

    Path file() {
        return file;
    }

    void read() {
        if (reading.get()) {
            again = true;
            return;
        }
        again = false;
        ReadOptions options = wanted.options();
        background.run(
                reading,
                () -> imports.preview(file, options, Progress.NONE),
                this::show,
                this::refuse);
    }

    private void show(Preview found) {
        trouble.set(null);
        preview.set(found);
        columns.setAll(wanted.columns(found));
        if (again) read();
    }

    private void refuse(Throwable failure) {
        trouble.set(Failures.asTrouble(failure));
        if (again) read();
    }

    void fix(Reading.Part part, @Nullable Object value) {
        wanted = wanted.with(part, value);
        read();
    }

    void assignType(String column, ColumnType type) {
        Preview shown = preview.get();
        if (shown == null) return;
        wanted = wanted.withType(shown, column, type);
        read();
    }

    /// Nothing has to be read again for a role.
    void assignRole(String column, Role role) {
        Preview shown = preview.get();
        if (shown == null) return;
        wanted = wanted.withRole(column, role);
        columns.setAll(wanted.columns(shown));
    }

    /// How to import, once the file could be read.
    Optional<ReadOptions> decided() {
        Preview shown = preview.get();
        return shown == null || trouble.get() != null
                ? Optional.empty()
                : Optional.of(wanted.decided(shown));
    }
}
