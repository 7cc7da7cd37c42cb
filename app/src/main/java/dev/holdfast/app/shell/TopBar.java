package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.key;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.selection.Navigation;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// Back and forward, the path to the selection, search, what goes over the network, theme, import.
final class TopBar extends HBox {
    private static final double WIDE_SEARCH = 270;
    private static final double SEARCH_WITH_WORDS = 246;
    private static final double NARROW_SEARCH = 100;
    private final ShellViewModel model;
    private final Bench bench;
    private final CrumbPath path = new CrumbPath();

    TopBar(ShellViewModel model, Bench bench, ShellActions actions) {
        this.model = model;
        this.bench = bench;
        setId("top");
        getStyleClass().add("top");
        setAlignment(Pos.CENTER_LEFT);
        Em.spacing(this, 8);
        setMinWidth(0);
        getChildren()
                .addAll(
                        history(),
                        path,
                        spring(),
                        search(actions),
                        network(),
                        bell(actions),
                        theme(),
                        Buttons.button(
                                "top-import",
                                BootstrapIcons.UPLOAD,
                                bench.words().text("top.import"),
                                actions::importFiles));
        model.crumbs.addListener((ListChangeListener<Crumb>) _ -> showPath());
        showPath();
    }

    /// The search gives way to the path.
    @Override
    protected void layoutChildren() {
        double others = getInsets().getLeft() + getInsets().getRight();
        for (Node node : getManagedChildren())
            others += getSpacing() + (node.equals(path) ? 0 : node.minWidth(-1));
        path.setMinWidth(Math.clamp(getWidth() - others, 0, Math.max(0, path.prefWidth(-1))));
        super.layoutChildren();
    }

    private Node history() {
        Navigation navigation = bench.navigation();
        Button back =
                Buttons.icon(
                        "top-back",
                        BootstrapIcons.ARROW_LEFT,
                        bench.words().text("top.back"),
                        navigation::back);
        Button forward =
                Buttons.icon(
                        "top-forward",
                        BootstrapIcons.ARROW_RIGHT,
                        bench.words().text("top.forward"),
                        navigation::forward);
        back.disableProperty().bind(navigation.canGoBack().not());
        forward.disableProperty().bind(navigation.canGoForward().not());
        return row(0, back, forward);
    }

    private void showPath() {
        List<Region> steps = new ArrayList<>();
        for (int i = 0; i < model.crumbs.size(); i++) {
            Crumb crumb = model.crumbs.get(i);
            boolean last = i == model.crumbs.size() - 1;
            steps.add(last ? here(crumb) : way(crumb, i));
        }
        path.show(steps);
    }

    private static Region here(Crumb crumb) {
        Label here = Pieces.id(label(crumb.words(), "crumb", "last"), "crumb-last");
        return Pieces.tip(here, crumb.words());
    }

    private Region way(Crumb crumb, int step) {
        Button button =
                Buttons.button(
                        "crumb-" + step,
                        crumb.words(),
                        () ->
                                bench.navigation()
                                        .open(crumb.spot().place(), crumb.spot().selection()));
        return styled(button, "crumb", "flat");
    }

    private Node search(ShellActions actions) {
        Label words = label(bench.words().text("top.search"), "subtle");
        words.setMinWidth(0);
        HBox content =
                row(
                        10,
                        icon(BootstrapIcons.SEARCH, "muted-icon"),
                        words,
                        spring(),
                        key(bench.words().text("key.palette")));
        Button search = new Button("", content);
        search.setId("top-search");
        search.setAccessibleText(bench.words().text("top.search"));
        search.getStyleClass().add("search-field");
        search.setOnAction(_ -> actions.openPalette());
        content.prefWidthProperty().bind(search.widthProperty().subtract(22));
        words.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> hasRoomForWords(search),
                                search.widthProperty(),
                                bench.appearance().fontSize()));
        words.managedProperty().bind(words.visibleProperty());
        return Em.height(Em.minWidth(Em.prefWidth(search, WIDE_SEARCH), NARROW_SEARCH), 29);
    }

    private boolean hasRoomForWords(Button search) {
        return search.getWidth() >= SEARCH_WITH_WORDS * bench.appearance().zoom();
    }

    private Node network() {
        Label local =
                styled(
                        new Label("", icon(BootstrapIcons.SHIELD_LOCK, "stable-icon")),
                        "offline-chip",
                        "small",
                        "muted");
        local.setId("top-network");
        local.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show =
                () ->
                        local.setText(
                                bench.offline().on().get()
                                        ? bench.words().text("top.offline")
                                        : model.connections.isEmpty()
                                                ? bench.words().text("top.local")
                                                : bench.words()
                                                        .text(
                                                                "top.connected",
                                                                model.connections.size()));
        model.connections.addListener((ListChangeListener<Object>) _ -> show.run());
        bench.offline().on().addListener((_, _, _) -> show.run());
        show.run();
        return Pieces.tip(local, bench.words().text("top.local.tip"));
    }

    private Node bell(ShellActions actions) {
        Button bell =
                Buttons.icon(
                        "top-tasks",
                        BootstrapIcons.BELL,
                        bench.words().text("top.tasks"),
                        () -> {});
        bell.setOnAction(_ -> actions.openTasks(bell));
        return bell;
    }

    private Node theme() {
        Button theme =
                Buttons.icon(
                        "top-theme",
                        BootstrapIcons.MOON,
                        bench.words().text("top.theme"),
                        bench.appearance()::toggle);
        Runnable show =
                () ->
                        ((FontIcon) theme.getGraphic())
                                .setIconCode(
                                        bench.appearance().dark().get()
                                                ? BootstrapIcons.SUN
                                                : BootstrapIcons.MOON);
        bench.appearance().dark().addListener((_, _, _) -> show.run());
        show.run();
        return theme;
    }
}
