package dev.holdfast.app.setting;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Appearance;
import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.ConnectionMark;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.ThemeChoice;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Inspector;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.workbench.connection.SyncJobs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// Settings: appearance, workspace, connections.
final class SettingsScreen extends Screen {
    private static final double WIDTH = 640;
    private final Bench bench;
    private final VBox connections = column(0);

    SettingsScreen(Bench bench) {
        this.bench = bench;
        connections.setId("settings-connections");
        title().set(text("place.settings"));
        sentence().set(text("settings.sentence"));
        VBox appearance =
                card(
                        cardHead(text("settings.appearance")),
                        line("settings.theme", themes()),
                        line("settings.size", size()));
        VBox workspace =
                card(
                        cardHead(text("settings.workspace")),
                        line("settings.folder", paragraph(bench.workspace(), "mono")),
                        paragraph(text("settings.folder.text"), "small", "muted"));
        VBox systems =
                card(
                        cardHead(
                                text("side.connections"),
                                Buttons.small(
                                        "settings-connect",
                                        text("first.connect.do"),
                                        bench.connecting()::ask)),
                        connections);
        for (VBox part : List.of(appearance, workspace, systems))
            part.setMinHeight(VBox.USE_PREF_SIZE);
        VBox all = Em.maxWidth(column(16, appearance, workspace, systems), WIDTH);
        all.setMinWidth(0);
        StackPane.setAlignment(all, Pos.TOP_LEFT);
        content().set(new StackPane(all));
        bench.refresher().when(EnumSet.of(Subject.CONNECTION), this::refresh);
    }

    private String text(String key, Object... values) {
        return bench.words().text(key, values);
    }

    private HBox line(String key, Node value) {
        return new WrapRow(8, Em.width(label(text(key), "muted"), 130), value);
    }

    private Node themes() {
        SegmentedButton segments = new SegmentedButton();
        for (ThemeChoice theme : ThemeChoice.values()) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(text("settings.theme." + name));
            button.setId("settings-theme-" + name);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setOnAction(_ -> bench.appearance().theme().set(theme));
            Runnable show = () -> button.setSelected(bench.appearance().theme().get() == theme);
            bench.appearance().theme().addListener((_, _, _) -> show.run());
            show.run();
            segments.getButtons().add(button);
        }
        return segments;
    }

    private Node size() {
        Slider slider = new Slider(Appearance.SMALLEST, Appearance.LARGEST, Appearance.USUAL);
        slider.setId("settings-size");
        slider.setAccessibleText(text("settings.size"));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setValue(bench.appearance().fontSize().get());
        slider.valueProperty()
                .addListener(
                        (_, _, value) ->
                                bench.appearance()
                                        .fontSize()
                                        .set((int) Math.round(value.doubleValue())));
        Label now = whole("", "muted");
        now.textProperty().bind(bench.appearance().fontSize().asString("%d px"));
        return row(8, slider, now);
    }

    private void sync(Connection connection) {
        new SyncJobs(bench.desk().connections(), bench.desk().jobs()).start(connection);
    }

    private void every(Connection connection, Often often) {
        if (often.every().equals(connection.syncEvery())) return;
        bench.background()
                .run(
                        () -> {
                            bench.desk().connections().syncEvery(connection.id(), often.every());
                            return often;
                        },
                        _ -> refresh());
    }

    private Node often(Connection connection, String id) {
        OftenChoice choice = new OftenChoice(id, bench.words());
        choice.setValue(Often.of(connection.syncEvery()));
        choice.valueProperty().addListener((_, _, often) -> every(connection, often));
        return choice;
    }

    private void forget(Connection connection) {
        bench.background()
                .run(
                        () -> {
                            bench.desk().connections().forget(connection.id());
                            return connection;
                        },
                        _ -> refresh());
    }

    @Override
    public void follow(Linked linked) {
        refresh();
        Connection chosen = linked.connection();
        inspector().set(chosen == null ? null : inspect(chosen));
    }

    @Override
    public void refresh() {
        bench.background().run(() -> bench.desk().stores().connections().all(), this::show);
    }

    private void show(List<Connection> all) {
        connections.getChildren().setAll(all.stream().map(this::connection).toList());
        if (all.isEmpty())
            connections
                    .getChildren()
                    .setAll(List.of(paragraph(text("settings.connections.none"), "muted")));
    }

    private Node connection(Connection connection) {
        String second =
                connection.stateReason().isEmpty() ? where(connection) : connection.stateReason();
        VBox said = column(1, label(connection.name(), "med"), paragraph(second, "small", "muted"));
        HBox.setHgrow(said, Priority.ALWAYS);
        Em.minWidth(said, 180);
        HBox line =
                new WrapRow(
                        12,
                        mark(ConnectionMark.of(connection)),
                        said,
                        whole(bench.words().age(connection.lastSync()), "muted"),
                        often(connection, "often-" + connection.name()),
                        Buttons.small(
                                "sync-" + connection.name(),
                                text("connect.syncNow"),
                                () -> sync(connection)));
        line.setMinHeight(HBox.USE_PREF_SIZE);
        line.setOnMouseClicked(
                _ ->
                        bench.navigation()
                                .select(
                                        new Selection.Connection(
                                                connection.projectId(), connection.id())));
        return styled(line, "list-line");
    }

    private String where(Connection connection) {
        return connection.serverVersion().isEmpty()
                ? connection.url().toString()
                : text("connect.where", connection.url(), connection.serverVersion());
    }

    private Node inspect(Connection connection) {
        return new Inspector(connection.name(), mark(ConnectionMark.of(connection)))
                .sentence(connection.stateReason())
                .section(text("connect.facts"))
                .fact(text("connect.url"), connection.url().toString())
                .fact(text("connect.version"), connection.serverVersion())
                .fact(text("connect.lastSync"), bench.words().age(connection.lastSync()))
                .fact(text("connect.signIn"), signIn(connection))
                .fact(text("connect.sync"), often(connection, "connection-often"))
                .action(
                        Buttons.button(
                                "connection-sync",
                                BootstrapIcons.ARROW_REPEAT,
                                text("connect.syncNow"),
                                () -> sync(connection)))
                .action(
                        Buttons.button(
                                "connection-forget",
                                text("connect.forget"),
                                () -> forget(connection)))
                .build();
    }

    private String signIn(Connection connection) {
        return switch (connection.login()) {
            case Login.None() -> text("connect.signIn.none");
            case Login.Basic(String user) -> user;
            case Login.Bearer() -> text("connect.signIn.bearer");
        };
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(text("first.connect.do"), BootstrapIcons.PLUG, bench.connecting()::ask));
    }
}
