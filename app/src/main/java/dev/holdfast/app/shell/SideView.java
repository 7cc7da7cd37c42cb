package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.tip;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Brand;
import dev.holdfast.app.look.ConnectionMark;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.project.Project;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;

/// The side: project, places with counts, saved views, connections, running work, tasks and settings.
final class SideView extends VBox {
    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrow");
    private static final double WIDTH = 228;
    private static final double NARROW = 52;
    private final ShellViewModel model;
    private final Bench bench;
    private final VBox connections = column(0);
    private final VBox running = column(6);
    private final List<Node> wideOnly = new ArrayList<>();

    SideView(ShellViewModel model, Bench bench) {
        this.model = model;
        this.bench = bench;
        getStyleClass().add("side");
        setId("side");
        Em.width(this, WIDTH);
        Em.spacing(this, 1);
        getChildren().add(projectChooser());
        for (Place place : model.places)
            if (place.id() != PlaceId.TASKS && place.id() != PlaceId.SETTINGS)
                getChildren().add(placeButton(place));
        SavedViewList views = new SavedViewList(bench);
        getChildren().add(views);
        Label caption = label(bench.words().text("side.connections"), "side-head");
        running.setStyle("-fx-padding: 0 0.6em 0.6em 0.6em;");
        getChildren().addAll(caption, connections, spring(), running);
        wideOnly.addAll(List.of(views, caption, connections, running));
        for (Place place : model.places)
            if (place.id() == PlaceId.TASKS || place.id() == PlaceId.SETTINGS)
                getChildren().add(placeButton(place));
        model.connections.addListener((ListChangeListener<Connection>) _ -> showConnections());
        model.running.addListener((ListChangeListener<Job>) _ -> showRunning());
        showConnections();
        showRunning();
    }

    /// Icons only, when the window is narrow.
    void narrow(boolean narrow) {
        setStyle("");
        Em.width(this, narrow ? NARROW : WIDTH);
        Em.spacing(this, 1);
        pseudoClassStateChanged(NARROWED, narrow);
        for (Node node : wideOnly) {
            node.setVisible(!narrow);
            node.setManaged(!narrow);
        }
        lookupAll(".nav").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(b -> b.setContentDisplay(ContentDisplay.GRAPHIC_ONLY));
    }

    private Node projectChooser() {
        Label name = label("", "b");
        Label second = label("", "tiny", "muted");
        Runnable show =
                () -> {
                    Project project = bench.navigation().linked().get().project();
                    name.setText(project == null ? bench.words().text("app.name") : project.name());
                    second.setText(
                            project == null
                                    ? bench.words().text("side.noProject")
                                    : bench.words().text("side.workspace"));
                };
        bench.navigation().linked().addListener((_, _, _) -> show.run());
        show.run();
        VBox names = column(0, name, second);
        HBox.setHgrow(names, Priority.ALWAYS);
        wideOnly.add(names);
        Node arrows = icon(BootstrapIcons.CHEVRON_EXPAND, "muted-icon");
        wideOnly.add(arrows);
        HBox content = row(9, Brand.mark(22), names, arrows);
        Button chooser = navButton("side-project", content, bench.words().text("side.project"));
        chooser.setOnAction(_ -> projectMenu().show(chooser, javafx.geometry.Side.BOTTOM, 0, 0));
        Em.padding(chooser, 4, 6, 8, 6);
        return chooser;
    }

    private ContextMenu projectMenu() {
        ContextMenu menu = new ContextMenu();
        for (Project project : model.projects) {
            MenuItem item = new MenuItem(project.name());
            item.setOnAction(
                    _ ->
                            bench.navigation()
                                    .open(
                                            bench.navigation().spot().get().place(),
                                            new Selection.Project(project.id())));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Node placeButton(Place place) {
        String name = bench.words().text("place." + place.id().key());
        Label words = label(name, "nav-label");
        Label count = whole("", "count");
        HBox right = row(0, count);
        wideOnly.add(words);
        wideOnly.add(right);
        Region between = spring();
        wideOnly.add(between);
        HBox content = row(10, iconBox(place), words, between, right);
        Button button = navButton("place-" + place.id().key(), content, name);
        button.setOnAction(_ -> bench.navigation().go(place.id()));
        Runnable mark =
                () -> {
                    boolean on = bench.navigation().spot().get().place() == place.id();
                    button.getStyleClass().remove("on");
                    if (on) button.getStyleClass().add("on");
                };
        bench.navigation().spot().addListener((_, _, _) -> mark.run());
        mark.run();
        Runnable counted = () -> showCount(right, place.id());
        model.counts.addListener((MapChangeListener<PlaceId, Count>) _ -> counted.run());
        counted.run();
        return button;
    }

    private Node iconBox(Place place) {
        Label box = new Label("", icon(place.icon()));
        return Em.width(box, 17);
    }

    private void showCount(HBox box, PlaceId place) {
        Count count = model.counts.getOrDefault(place, Count.NONE);
        if (count.number() <= 0) box.getChildren().clear();
        else if (count.alarm())
            box.getChildren().setAll(Pieces.chip(Mark.DRIFT, number(count.number())));
        else box.getChildren().setAll(whole(number(count.number()), "count"));
    }

    private String number(long number) {
        return bench.words().text("number", number);
    }

    static Button navButton(String id, HBox content, String name) {
        Button button = new Button("", content);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(name);
        button.getStyleClass().add("nav");
        content.prefWidthProperty()
                .bind(
                        button.widthProperty()
                                .subtract(
                                        javafx.beans.binding.Bindings.createDoubleBinding(
                                                () ->
                                                        button.getInsets().getLeft()
                                                                + button.getInsets().getRight(),
                                                button.insetsProperty())));
        return button;
    }

    private void showConnections() {
        connections.getChildren().clear();
        for (Connection connection : model.connections)
            connections.getChildren().add(connectionRow(connection));
        HBox add =
                row(
                        10,
                        Em.width(new Label("", icon(BootstrapIcons.PLUS, "muted-icon")), 17),
                        label(bench.words().text("side.connect")));
        Button button = navButton("side-connect", add, bench.words().text("side.connect"));
        button.setOnAction(_ -> bench.connecting().ask());
        connections.getChildren().add(button);
    }

    private Node connectionRow(Connection connection) {
        String age = age(connection);
        Label ageLabel = whole(age, "count");
        HBox content =
                row(
                        10,
                        Em.width(new StackPane(mark(ConnectionMark.of(connection), 7)), 17),
                        label(connection.name()),
                        spring(),
                        ageLabel);
        Button button =
                navButton(
                        "connection-" + connection.name(), content, connection.name() + ", " + age);
        button.setOnAction(
                _ ->
                        bench.navigation()
                                .open(
                                        new Selection.Connection(
                                                connection.projectId(), connection.id())));
        return connection.stateReason().isEmpty() ? button : tip(button, connection.stateReason());
    }

    private String age(Connection connection) {
        return connection.state() == ConnectionState.OFF
                ? bench.words().text("connection.off")
                : bench.words().age(connection.lastSync());
    }

    private void showRunning() {
        running.getChildren().clear();
        if (model.running.isEmpty()) return;
        Job job = model.running.getFirst();
        ProgressBar bar = new ProgressBar(share(job));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        running.getChildren()
                .addAll(
                        row(
                                8,
                                label(job.title(), "small"),
                                spring(),
                                whole(
                                        job.total() == 0
                                                ? ""
                                                : bench.words().text("percent", share(job)),
                                        "small",
                                        "subtle")),
                        bar);
    }

    private static double share(Job job) {
        return job.total() == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : Math.min(1, (double) job.done() / job.total());
    }
}
