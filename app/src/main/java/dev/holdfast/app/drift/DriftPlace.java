package dev.holdfast.app.drift;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.catalog.check.AlarmState;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Did it change, does it matter?
public final class DriftPlace implements Place {
    private final Bench bench;

    public DriftPlace(Bench bench) {
        this.bench = bench;
    }

    @Override
    public PlaceId id() {
        return PlaceId.MONITORS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.GRAPH_UP;
    }

    @Override
    public Count count(long projectId) {
        var checks = bench.desk().stores().checks();
        long open =
                checks.alarms(projectId).stream().filter(a -> a.state() == AlarmState.OPEN).count();
        return Count.ofAlarms(open, checks.count(projectId));
    }

    @Override
    public Screen open() {
        return new DriftScreen(bench);
    }
}
