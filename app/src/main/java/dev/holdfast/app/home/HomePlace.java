package dev.holdfast.app.home;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What needs me?
public final class HomePlace implements Place {
    private final Bench bench;
    private final FirstSteps steps;

    public HomePlace(Bench bench, FirstSteps steps) {
        this.bench = bench;
        this.steps = steps;
    }

    @Override
    public PlaceId id() {
        return PlaceId.HOME;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.HOUSE_DOOR;
    }

    @Override
    public Screen open() {
        return new HomeScreen(bench, steps);
    }
}
