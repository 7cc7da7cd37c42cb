package dev.holdfast.app.task;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.catalog.Subject;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Tasks and network: what runs, what ran, and every request that left the machine.
final class TasksScreen extends Screen {
    private static final double LEFT = 430;
    private final Bench bench;
    private final TasksViewModel model;

    TasksScreen(Bench bench) {
        this.bench = bench;
        this.model = new TasksViewModel(bench.desk(), bench.background(), bench.words());
        title().set(text("place.tasks"));
        sentence().bind(model.sentence);
        JobList lists = new JobList(model, bench);
        VBox running = card(cardHead(text("tasks.running")), lists.running());
        running.setMinHeight(VBox.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(lists.ended());
        scroll.setFitToWidth(true);
        VBox ended = card(cardHead(text("tasks.ended")), grow(scroll));
        VBox left = Em.width(column(16, NetworkCard.of(bench), running, grow(ended)), LEFT);
        HBox tiles =
                Em.spacing(
                        new HBox(
                                tile(
                                        "tasks.sent",
                                        t -> Sizes.bytes(t.bytesOut()),
                                        "tasks.sent.what"),
                                tile(
                                        "tasks.received",
                                        t -> Sizes.bytes(t.bytesIn()),
                                        "tasks.received.what"),
                                tile(
                                        "tasks.hosts",
                                        t -> Numbers.count(t.hosts()),
                                        "tasks.hosts.what")),
                        16);
        tiles.setMinHeight(VBox.USE_PREF_SIZE);
        VBox journal =
                flushCard(
                        cardHead(
                                text("tasks.journal"),
                                segments(),
                                Buttons.small("tasks-export", text("tasks.export"), this::export)),
                        grow(new JournalTable(model, bench)));
        VBox right = column(16, tiles, grow(journal));
        right.setMinWidth(0);
        content().set(Em.spacing(new HBox(left, grow(right)), 16));
        bench.refresher()
                .when(EnumSet.of(Subject.NETWORK, Subject.JOB, Subject.CONNECTION), model::refresh);
    }

    private String text(String key) {
        return bench.words().text(key);
    }

    private Node tile(String key, Function<Traffic, String> figure, String what) {
        Label number = label("", "h1");
        number.setId(key.replace('.', '-'));
        Runnable show = () -> number.setText(figure.apply(model.today.get()));
        model.today.addListener((_, _, _) -> show.run());
        show.run();
        VBox tile =
                card(
                        label(text(key), "small", "muted"),
                        number,
                        label(text(what), "small", "muted"));
        Em.spacing(tile, 2);
        Em.prefWidth(tile, 200);
        return grow(tile);
    }

    private Node segments() {
        SegmentedButton segments = new SegmentedButton();
        segments.setId("tasks-shown");
        for (TasksViewModel.Shown shown : TasksViewModel.Shown.values()) {
            String name = shown.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(text("tasks.shown." + name));
            button.setId("tasks-shown-" + name);
            button.setSelected(shown == TasksViewModel.Shown.ALL);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        model.show(shown);
                    });
            segments.getButtons().add(button);
        }
        return segments;
    }

    private void export() {
        bench.files()
                .save(text("tasks.export"), "network-journal.csv", "csv")
                .ifPresent(
                        file ->
                                model.export(
                                        file,
                                        () ->
                                                bench.notices()
                                                        .say(
                                                                bench.words()
                                                                        .text(
                                                                                "figure.saved",
                                                                                file
                                                                                        .getFileName()))));
    }

    @Override
    public void follow(Linked linked) {
        model.refresh();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(text("tasks.export"), BootstrapIcons.DOWNLOAD, this::export),
                Command.of(
                        text("offline.switch"),
                        BootstrapIcons.SLASH_CIRCLE,
                        bench.offline()::toggle));
    }
}
