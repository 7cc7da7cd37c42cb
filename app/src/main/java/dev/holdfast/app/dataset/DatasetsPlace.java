package dev.holdfast.app.dataset;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What is in this data?
public final class DatasetsPlace implements Place {
    private final Bench bench;
    private final Intake intake;

    public DatasetsPlace(Bench bench, Intake intake) {
        this.bench = bench;
        this.intake = intake;
    }

    @Override
    public PlaceId id() {
        return PlaceId.DATASETS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.TABLE;
    }

    @Override
    public Count count(long projectId) {
        return Count.of(bench.desk().stores().datasets().inProject(projectId).size());
    }

    @Override
    public Screen open() {
        return new DatasetsScreen(bench, intake);
    }
}
