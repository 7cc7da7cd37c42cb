package dev.holdfast.app.model;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Which version where?
public final class ModelsPlace implements Place {
    private final Bench bench;

    public ModelsPlace(Bench bench) {
        this.bench = bench;
    }

    @Override
    public PlaceId id() {
        return PlaceId.MODELS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.BOX;
    }

    @Override
    public Count count(long projectId) {
        return Count.of(bench.desk().stores().models().inProject(projectId).size());
    }

    @Override
    public Screen open() {
        return new ModelsScreen(bench);
    }
}
