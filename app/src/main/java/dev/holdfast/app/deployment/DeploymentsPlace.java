package dev.holdfast.app.deployment;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What answers now?
public final class DeploymentsPlace implements Place {
    private final Bench bench;

    public DeploymentsPlace(Bench bench) {
        this.bench = bench;
    }

    @Override
    public PlaceId id() {
        return PlaceId.DEPLOYMENTS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.HDD_NETWORK;
    }

    @Override
    public Count count(long projectId) {
        return Count.of(bench.desk().stores().deployments().inProject(projectId).size());
    }

    @Override
    public Screen open() {
        return new DeploymentsScreen(bench);
    }
}
