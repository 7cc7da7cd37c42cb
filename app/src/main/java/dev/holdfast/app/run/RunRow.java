package dev.holdfast.app.run;

import dev.holdfast.catalog.run.Run;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/// A line of the run table: its place in the order, and its run once that has been loaded.
final class RunRow {
    final int index;
    final ObjectProperty<@Nullable Run> run = new SimpleObjectProperty<>();

    RunRow(int index) {
        this.index = index;
    }
}
