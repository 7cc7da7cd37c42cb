package dev.holdfast.app.run;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunFilterText;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// One filter, edited as tokens or as text; either way the other follows.
final class RunFilterModel {
    final ObjectProperty<RunFilter> filter = new SimpleObjectProperty<>(RunFilter.ALL);
    final StringProperty text = new SimpleStringProperty("");

    /// What is wrong with the text, else empty.
    final StringProperty complaint = new SimpleStringProperty("");

    final BooleanProperty asText = new SimpleBooleanProperty();

    private BiConsumer<RunFilter, RunFilter> changed = (_, _) -> {};

    /// Told what the filter was and what the user made of it.
    void onChange(BiConsumer<RunFilter, RunFilter> told) {
        changed = told;
    }

    /// The parts that all must hold.
    List<RunFilter> parts() {
        return filter.get() instanceof RunFilter.And and ? and.parts() : List.of(filter.get());
    }

    /// Reads the text and makes it the filter; a text that cannot be read changes nothing but the complaint.
    void take(String typed) {
        try {
            change(RunFilterText.parse(typed));
        } catch (Trouble unreadable) {
            complaint.set(unreadable.sentence());
        }
    }

    /// Adds a condition that was typed. Whether it could be read.
    boolean add(String typed) {
        try {
            if (!typed.isBlank()) add(RunFilterText.parse(typed));
            return true;
        } catch (Trouble unreadable) {
            complaint.set(unreadable.sentence());
            return false;
        }
    }

    void add(RunFilter part) {
        List<RunFilter> parts = new ArrayList<>(parts());
        if (part instanceof RunFilter.And and) parts.addAll(and.parts());
        else parts.add(part);
        change(new RunFilter.And(parts));
    }

    void drop(RunFilter part) {
        List<RunFilter> parts = new ArrayList<>(parts());
        parts.remove(part);
        change(new RunFilter.And(parts));
    }

    /// Sets it for the user, who may want to take that back.
    void change(RunFilter wanted) {
        RunFilter before = filter.get();
        set(wanted);
        if (!before.equals(wanted)) changed.accept(before, wanted);
    }

    void set(RunFilter wanted) {
        complaint.set("");
        text.set(RunFilterText.print(wanted));
        filter.set(wanted);
    }
}
