package dev.holdfast.app.home;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.event.Event;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Sizes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What needs the user, how the projects stand, what is live, what was decided.
final class HomeView extends StackPane {
    private static final double RIGHT_WIDTH = 356;
    private static final double LEAST_HEIGHT = 120;
    private final HomeViewModel model;
    private final Bench bench;
    private final Moments moments;
    private final VBox needs = column(0);
    private final Label needCount = whole("", "muted");
    private final ProjectTable projects;
    private final VBox live = column(0);
    private final VBox events = column(10);

    HomeView(HomeViewModel model, Bench bench) {
        this.model = model;
        this.bench = bench;
        this.moments = new Moments(bench.words().clock());
        this.projects = TextSize.follow(new ProjectTable(bench), bench.appearance().fontSize());
        needs.setId("home-needs");
        VBox queue = card(cardHead(text("home.needs"), needCount), needs);
        queue.setMinHeight(USE_PREF_SIZE);
        VBox table = Pieces.flushCard(cardHead(text("home.projects")), grow(projects));
        VBox left = column(16, queue, grow(table));
        VBox liveCard =
                card(
                        cardHead(
                                text("home.live"),
                                Buttons.link(
                                        "home-deployments",
                                        text("home.live.all"),
                                        () -> bench.navigation().go(PlaceId.DEPLOYMENTS))),
                        live);
        liveCard.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = Em.minHeight(new ScrollPane(events), LEAST_HEIGHT);
        scroll.setFitToWidth(true);
        VBox changes = card(cardHead(text("home.events")), grow(scroll));
        VBox right = column(16, liveCard, grow(changes));
        Spread.least(Em.prefWidth(right, RIGHT_WIDTH), RIGHT_WIDTH);
        Spread.least(left, ProjectTable.WIDTH);
        getChildren().add(new Spread(16, grow(left), right));
        model.standing.addListener((_, _, now) -> show(now));
        show(model.standing.get());
    }

    private String text(String key, Object... values) {
        return bench.words().text(key, values);
    }

    private void show(@Nullable Standing now) {
        if (now == null) return;
        needCount.setText(now.needs().isEmpty() ? "" : String.valueOf(now.needs().size()));
        needs.getChildren().setAll(now.needs().stream().map(this::need).toList());
        if (now.needs().isEmpty())
            needs.getChildren()
                    .setAll(row(10, mark(Mark.STABLE), label(model.calmSince(now), "muted")));
        projects.getItems().setAll(now.projects());
        live.getChildren().setAll(now.live().stream().map(this::live).toList());
        if (now.live().isEmpty())
            live.getChildren().setAll(List.of(paragraph(text("home.live.none"), "muted")));
        events.getChildren().setAll(now.events().stream().map(this::event).toList());
        if (now.events().isEmpty())
            events.getChildren().setAll(List.of(paragraph(text("home.events.none"), "muted")));
    }

    private Node need(Need need) {
        VBox said =
                column(
                        2,
                        paragraph(need.title(), "med"),
                        paragraph(need.reason(), "small", "muted"));
        HBox.setHgrow(said, Priority.ALWAYS);
        Em.minWidth(said, 200);
        HBox line =
                new WrapRow(
                        12,
                        mark(need.mark(), 11),
                        said,
                        Buttons.small(
                                "need-" + need.selection().hashCode(),
                                need.action(),
                                () -> bench.navigation().open(need.selection())));
        line.setMinHeight(USE_PREF_SIZE);
        return styled(line, "list-line");
    }

    private Node live(LiveRow row) {
        Probe last = row.last();
        String second = row.version().isEmpty() ? row.deployment().url().getHost() : row.version();
        HBox line =
                new WrapRow(
                        12,
                        mark(last == null ? Mark.OFF : markOf(last.health())),
                        column(
                                1,
                                label(row.deployment().name(), "med"),
                                label(second, "small", "muted")),
                        spring(),
                        whole(last == null ? text("home.live.never") : lastWords(last), "muted"));
        styled(line, "list-row");
        line.setOnMouseClicked(
                _ ->
                        bench.navigation()
                                .open(
                                        new Selection.Deployment(
                                                row.deployment().projectId(),
                                                row.deployment().id())));
        return line;
    }

    private String lastWords(Probe last) {
        return last.health() == Health.READY
                ? Sizes.duration(last.latency())
                : text("home.health." + last.health().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Mark markOf(Health health) {
        return switch (health) {
            case READY -> Mark.STABLE;
            case ALIVE_NOT_READY -> Mark.WARN;
            case DOWN -> Mark.FAILED;
            case UNKNOWN -> Mark.OFF;
        };
    }

    private Node event(Event event) {
        String why = event.reason().isEmpty() ? "" : "“" + event.reason() + "”";
        VBox said = column(1, paragraph(event.actor() + " " + event.action() + " " + event.name()));
        if (!why.isBlank()) said.getChildren().add(paragraph(why, "small", "muted"));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line =
                row(
                        0,
                        Em.width(
                                whole(
                                        moments.brief(event.at()).replace("today ", ""),
                                        "small",
                                        "muted"),
                                62),
                        said);
        line.setAlignment(Pos.TOP_LEFT);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
