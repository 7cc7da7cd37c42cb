package dev.holdfast.app.run;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.workbench.Desk;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Which run is best, and why?
public final class RunsPlace implements Place {
    private final Bench bench;

    public RunsPlace(Bench bench) {
        this.bench = bench;
    }

    @Override
    public PlaceId id() {
        return PlaceId.RUNS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.LIST_TASK;
    }

    @Override
    public Count count(long projectId) {
        Desk.Stores stores = bench.desk().stores();
        return Count.of(
                stores.experiments().inProject(projectId).stream()
                        .mapToLong(Experiment::id)
                        .map(stores.runs()::count)
                        .sum());
    }

    @Override
    public Screen open() {
        return new RunsScreen(bench);
    }
}
