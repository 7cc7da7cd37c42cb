package dev.holdfast.app.report;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What do I hand over?
public final class ReportsPlace implements Place {
    private final Bench bench;

    public ReportsPlace(Bench bench) {
        this.bench = bench;
    }

    @Override
    public PlaceId id() {
        return PlaceId.REPORTS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.FILE_EARMARK_TEXT;
    }

    /// Every check counts, since every check can be printed; the screen lists the newest.
    @Override
    public Count count(long projectId) {
        return Count.of(bench.desk().stores().checks().count(projectId));
    }

    @Override
    public Screen open() {
        return new ReportsScreen(bench);
    }
}
