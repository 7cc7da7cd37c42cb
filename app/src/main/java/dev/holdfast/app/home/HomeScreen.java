package dev.holdfast.app.home;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.catalog.Subject;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.EnumSet;

/// Home: how everything stands, or the first steps while the workspace is empty.
final class HomeScreen extends Screen {
    private final HomeViewModel model;
    private final FirstStepsView first;
    private final HomeView view;
    private final Bench bench;

    HomeScreen(Bench bench, FirstSteps steps) {
        this.bench = bench;
        this.model = new HomeViewModel(bench.desk().stores(), bench.background(), bench.words());
        this.first =
                new FirstStepsView(
                        steps,
                        bench.words(),
                        model.requests,
                        () -> bench.navigation().go(PlaceId.TASKS));
        this.view = new HomeView(model, bench);
        model.standing.addListener((_, _, now) -> show(now));
        bench.refresher().when(EnumSet.allOf(Subject.class), model::refresh);
    }

    private void show(@Nullable Standing now) {
        boolean empty = now == null || now.empty();
        content().set(empty ? first : view);
        title().set(empty ? "" : model.title.get());
        sentence().set(empty ? "" : model.sentence.get());
        if (empty) actions().clear();
        else if (actions().isEmpty())
            actions()
                    .add(
                            Buttons.button(
                                    "home-refresh",
                                    BootstrapIcons.ARROW_REPEAT,
                                    bench.words().text("home.refresh"),
                                    model::refresh));
    }

    @Override
    public void follow(Linked linked) {
        model.refresh();
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
