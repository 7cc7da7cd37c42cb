package dev.holdfast.app.home;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.PlaceId;

import javafx.beans.property.SimpleStringProperty;

/// Home: the first steps while the workspace is empty.
final class HomeScreen extends Screen {
    private final Bench bench;
    private final SimpleStringProperty requests = new SimpleStringProperty("");
    private final FirstStepsView first;

    HomeScreen(Bench bench, FirstSteps steps) {
        this.bench = bench;
        this.first =
                new FirstStepsView(
                        steps, bench.words(), requests, () -> bench.navigation().go(PlaceId.TASKS));
    }

    @Override
    public void follow(Linked linked) {
        content().set(first);
        bench.background()
                .run(
                        () -> bench.desk().stores().network().newest(0, 1).total(),
                        total -> requests.set(bench.words().text("first.requests", total)));
    }
}
