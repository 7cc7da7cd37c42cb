package dev.holdfast.app.drop;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.workbench.dataset.Imports;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Tables on their way in: each file is looked at in turn, then imported as a job.
final class ImportModel {
    final ObjectProperty<@Nullable PreviewModel> current = new SimpleObjectProperty<>();
    final StringProperty datasetName = new SimpleStringProperty("");
    final IntegerProperty left = new SimpleIntegerProperty();
    private final Imports imports;
    private final Background background;
    private final ImportJobs jobs;
    private final Deque<Dropped.Item> waiting = new ArrayDeque<>();
    private long projectId;
    private Destination.OfTables destination = new Destination.NewDataset("");

    ImportModel(Imports imports, Background background, ImportJobs jobs) {
        this.imports = imports;
        this.background = background;
        this.jobs = jobs;
    }

    /// Begins with the first of the files. `project` 0 stands for none yet: one is made with the first file. `looked` is the first file
    /// as it was read already.
    void begin(
            long project,
            List<Dropped.Item> files,
            Destination.OfTables where,
            @Nullable PreviewModel looked) {
        projectId = project;
        destination = where;
        waiting.clear();
        waiting.addAll(files);
        next(looked);
    }

    private void next(@Nullable PreviewModel looked) {
        Dropped.Item item = waiting.poll();
        left.set(waiting.size());
        if (item == null) {
            current.set(null);
            return;
        }
        datasetName.set(
                nameIsFixed() ? destination.datasetName() : ReadableFile.datasetName(item.file()));
        if (looked != null && looked.file().equals(item.file())) {
            current.set(looked);
            return;
        }
        PreviewModel fresh = new PreviewModel(imports, background, item.file());
        current.set(fresh);
        fresh.read();
    }

    boolean nameIsFixed() {
        return !(destination instanceof Destination.NewDataset);
    }

    /// Starts the import of the file that is looked at and goes on to the next.
    void bring() {
        PreviewModel look = current.get();
        if (look == null || datasetName.get().isBlank()) return;
        look.decided()
                .ifPresent(
                        options -> {
                            start(look, options);
                            next(null);
                        });
    }

    /// Imports this file as it is decided and every other as it is found.
    void bringAll() {
        bring();
        while (current.get() != null) {
            start(current.get(), ReadOptions.DETECT);
            next(null);
        }
    }

    void skip() {
        next(null);
    }

    void stop() {
        waiting.clear();
        next(null);
    }

    private void start(PreviewModel look, ReadOptions options) {
        jobs.table(
                projectId,
                new ImportJobs.Table(look.file(), options, datasetName.get().strip(), destination));
    }
}
