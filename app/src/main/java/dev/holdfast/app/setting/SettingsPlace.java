package dev.holdfast.app.setting;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// How the window looks, where the workspace is, and what is connected.
public final class SettingsPlace implements Place {
    private final Bench bench;

    public SettingsPlace(Bench bench) {
        this.bench = bench;
    }

    @Override
    public PlaceId id() {
        return PlaceId.SETTINGS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.GEAR;
    }

    @Override
    public Screen open() {
        return new SettingsScreen(bench);
    }
}
