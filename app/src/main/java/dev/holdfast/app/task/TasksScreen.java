package dev.holdfast.app.task;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.table.TextSize;
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
    private static final double LEAST_HEIGHT = 150;
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
        ScrollPane scroll = Em.minHeight(new ScrollPane(lists.ended()), LEAST_HEIGHT);
        scroll.setFitToWidth(true);
        VBox ended = card(cardHead(text("tasks.ended")), grow(scroll));
        VBox left = column(16, NetworkCard.of(bench), running, grow(ended));
        Spread.least(Em.prefWidth(left, LEFT), LEFT);
        HBox tiles =
                new WrapRow(
                        16,
                        tile("tasks.sent", t -> Sizes.bytes(t.bytesOut()), "tasks.sent.what"),
                        tile(
                                "tasks.received",
                                t -> Sizes.bytes(t.bytesIn()),
                                "tasks.received.what"),
                        tile("tasks.hosts", t -> Numbers.count(t.hosts()), "tasks.hosts.what"));
        VBox journal =
                flushCard(
                        cardHead(
                                text("tasks.journal"),
                                segments(),
                                Buttons.small("tasks-export", text("tasks.export"), this::export)),
                        grow(
                                TextSize.follow(
                                        new JournalTable(model, bench),
                                        bench.appearance().fontSize())));
        VBox right = column(16, tiles, grow(journal));
        Spread.least(right, JournalTable.WIDTH);
        content().set(new Spread(16, left, grow(right)));
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
                        paragraph(text(what), "small", "muted"));
        Em.minWidth(Em.spacing(tile, 2), 150);
        return grow(tile);
    }

    private Node segments() {
        SegmentedButton segments = new SegmentedButton();
        segments.setId("tasks-shown");
        for (TasksViewModel.Shown shown : TasksViewModel.Shown.values()) {
            String name = shown.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(text("tasks.shown." + name));
            button.setId("tasks-shown-" + name);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
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
