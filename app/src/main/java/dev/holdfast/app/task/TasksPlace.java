package dev.holdfast.app.task;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Count;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.PlaceId;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What is the program doing, and what left this desk?
public final class TasksPlace implements Place {
    private final Bench bench;

    public TasksPlace(Bench bench) {
        this.bench = bench;
    }

    @Override
    public PlaceId id() {
        return PlaceId.TASKS;
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.CPU;
    }

    @Override
    public Count count(long projectId) {
        return Count.of(
                bench.desk().jobs().current().stream().filter(job -> !job.state().ended()).count());
    }

    @Override
    public Screen open() {
        return new TasksScreen(bench);
    }
}
