package dev.holdfast.app.drop;

import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.workbench.Desk;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The question "Where should it go?": what came, and the places that fit it.
final class DropModel {
    final ObjectProperty<@Nullable Dropped> dropped = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable PreviewModel> first = new SimpleObjectProperty<>();
    final ObservableList<Destination> destinations = FXCollections.observableArrayList();
    private final Desk desk;
    private final Background background;
    private List<Path> asked = List.of();

    DropModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /// What stands in the project and may take new rows.
    private record Around(@Nullable Candidate dataset, @Nullable Monitor monitor) {}

    private record Candidate(Dataset dataset, DatasetVersion newest) {}

    /// Asks about files while the user looks at `linked`. Only names and sizes are looked at before the first
    /// answer; the columns of the first file follow.
    void ask(List<Path> files, Linked linked) {
        if (files.equals(asked)) return;
        forget();
        asked = List.copyOf(files);
        background.run(
                () -> Dropped.of(files),
                found -> {
                    if (files.equals(asked)) show(found, linked);
                });
    }

    void forget() {
        asked = List.of();
        dropped.set(null);
        first.set(null);
        destinations.clear();
    }

    private void show(Dropped found, Linked linked) {
        dropped.set(found);
        if (found.readable().isEmpty()) {
            if (!found.trackers().isEmpty()) destinations.setAll(new Destination.Runs());
            return;
        }
        destinations.setAll(newDataset(found));
        var look = new PreviewModel(desk.imports(), background, found.readable().getFirst().file());
        first.set(look);
        look.preview.addListener((_, _, preview) -> place(linked, found, preview));
        place(linked, found, null);
        look.read();
    }

    private void place(Linked linked, Dropped found, @Nullable Preview preview) {
        List<Path> files = asked;
        background.run(
                () -> around(linked, found, preview),
                around -> {
                    if (files.equals(asked) && isLatest(preview))
                        destinations.setAll(destinations(found, around, schema(preview)));
                });
    }

    /// An answer without the columns must not replace one with them.
    private boolean isLatest(@Nullable Preview preview) {
        PreviewModel look = first.get();
        return look != null && look.preview.get() == preview;
    }

    private static @Nullable Schema schema(@Nullable Preview preview) {
        return preview == null ? null : preview.schema();
    }

    private Around around(Linked linked, Dropped found, @Nullable Preview preview) {
        List<Candidate> candidates =
                desk.stores().datasets().inProject(linked.projectId()).stream()
                        .flatMap(dataset -> newest(dataset).stream())
                        .toList();
        Optional<Candidate> chosen =
                selected(linked, candidates)
                        .or(() -> bySchema(candidates, schema(preview)))
                        .or(() -> byName(candidates, found));
        return new Around(
                chosen.orElse(null),
                chosen.flatMap(candidate -> monitorOf(candidate.dataset())).orElse(null));
    }

    private Optional<Candidate> newest(Dataset dataset) {
        List<DatasetVersion> versions = desk.stores().datasets().versions(dataset.id());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Candidate(dataset, versions.getLast()));
    }

    private static Optional<Candidate> selected(Linked linked, List<Candidate> candidates) {
        Dataset open = linked.dataset();
        return open == null
                ? Optional.empty()
                : candidates.stream().filter(c -> c.dataset().id() == open.id()).findFirst();
    }

    private static Optional<Candidate> bySchema(
            List<Candidate> candidates, @Nullable Schema schema) {
        if (schema == null) return Optional.empty();
        return candidates.stream()
                .filter(c -> SchemaMatch.of(schema, c.newest().schema()).fits())
                .max(
                        java.util.Comparator.comparingInt(
                                c -> SchemaMatch.of(schema, c.newest().schema()).matching()));
    }

    private static Optional<Candidate> byName(List<Candidate> candidates, Dropped found) {
        String name = ReadableFile.datasetName(found.readable().getFirst().file());
        return candidates.stream().filter(c -> c.dataset().name().equals(name)).findFirst();
    }

    private Optional<Monitor> monitorOf(Dataset dataset) {
        return desk.stores().checks().monitors(dataset.projectId()).stream()
                .filter(monitor -> monitor.currentDatasetId() == dataset.id())
                .findFirst();
    }

    private static Destination newDataset(Dropped found) {
        return new Destination.NewDataset(
                ReadableFile.datasetName(found.readable().getFirst().file()));
    }

    private static List<Destination> destinations(
            Dropped found, Around around, @Nullable Schema schema) {
        List<Destination> places = new ArrayList<>(List.of(newDataset(found)));
        Candidate candidate = around.dataset();
        if (candidate == null) return places;
        SchemaMatch match =
                schema == null ? null : SchemaMatch.of(schema, candidate.newest().schema());
        int next = candidate.newest().number() + 1;
        places.add(new Destination.NextVersion(candidate.dataset(), next, match));
        Monitor monitor = around.monitor();
        if (monitor != null)
            places.add(new Destination.CurrentWindow(monitor, candidate.dataset(), next, match));
        return places;
    }
}
