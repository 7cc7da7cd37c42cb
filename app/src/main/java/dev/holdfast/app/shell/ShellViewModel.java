package dev.holdfast.app.shell;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.event.AuditChain;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.project.Project;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// What the frame shows: places with counts, connections, running work, the path to the selection.
public final class ShellViewModel {
    private final Bench bench;
    private final Crumbs crumbsOf;
    final List<Place> places;
    final ObservableMap<PlaceId, Count> counts = FXCollections.observableHashMap();
    final ObservableList<Connection> connections = FXCollections.observableArrayList();
    final ObservableList<Project> projects = FXCollections.observableArrayList();
    final ObservableList<Job> running = FXCollections.observableArrayList();
    final ObservableList<Crumb> crumbs = FXCollections.observableArrayList();
    final StringProperty audit = new SimpleStringProperty("");
    final BooleanProperty sideOpen = new SimpleBooleanProperty(true);
    final BooleanProperty inspectorOpen = new SimpleBooleanProperty(true);

    /// In a narrow window: whether the inspector lies over the content.
    final BooleanProperty floatingInspector = new SimpleBooleanProperty();

    public ShellViewModel(Bench bench, List<Place> places) {
        this.bench = bench;
        this.places = List.copyOf(places);
        this.crumbsOf = new Crumbs(bench.words());
        bench.navigation().spot().addListener((_, _, _) -> showPath());
        bench.navigation().linked().addListener((_, _, _) -> projectMayHaveChanged());
        bench.refresher().when(EnumSet.allOf(Subject.class), this::reload);
        bench.desk().jobs().watch(_ -> bench.background().toWindow(this::showJobs));
        showPath();
        showJobs();
        reload();
    }

    private void projectMayHaveChanged() {
        showPath();
        countAll();
    }

    private void showPath() {
        crumbs.setAll(
                crumbsOf.of(
                        bench.navigation().spot().get().place(),
                        bench.navigation().linked().get()));
    }

    private void showJobs() {
        running.setAll(
                bench.desk().jobs().current().stream()
                        .filter(job -> job.state() == JobState.RUNNING)
                        .toList());
    }

    /// Looks again at everything the frame shows.
    void reload() {
        bench.background()
                .run(() -> bench.desk().stores().connections().all(), connections::setAll);
        bench.background().run(() -> bench.desk().stores().projects().all(), this::showProjects);
        bench.background().run(() -> auditWords(), audit::set);
        bench.navigation().refresh();
        countAll();
    }

    private String auditWords() {
        return switch (bench.desk().stores().events().verify()) {
            case AuditChain.Intact intact -> bench.words().text("status.audit", intact.events());
            case AuditChain.Broken broken ->
                    bench.words().text("status.audit.broken", broken.sequence());
        };
    }

    private void showProjects(List<Project> all) {
        projects.setAll(all);
        if (bench.navigation().projectId() == 0 && !all.isEmpty())
            bench.navigation()
                    .open(
                            bench.navigation().spot().get().place(),
                            new Selection.Project(all.getFirst().id()));
    }

    private void countAll() {
        long project = bench.navigation().projectId();
        bench.background()
                .run(
                        () -> {
                            Map<PlaceId, Count> all = new EnumMap<>(PlaceId.class);
                            for (Place place : places) all.put(place.id(), place.count(project));
                            return all;
                        },
                        counts::putAll);
    }

    /// Takes back what the user did last, and says what that was.
    void undo() {
        bench.notices()
                .say(
                        bench.undo()
                                .undo()
                                .map(what -> bench.words().text("undone", what))
                                .orElse(bench.words().text("undone.nothing")));
    }

    void redo() {
        bench.notices()
                .say(
                        bench.undo()
                                .redo()
                                .map(what -> bench.words().text("redone", what))
                                .orElse(bench.words().text("redone.nothing")));
    }
}
