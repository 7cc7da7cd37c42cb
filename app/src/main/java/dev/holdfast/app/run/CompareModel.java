package dev.holdfast.app.run;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.report.words.Numbers;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalDouble;

/// The chosen runs side by side, and the sentence that says what came of it.
final class CompareModel {
    static final int LEAST = 2;
    private final Words words;
    private @Nullable RunKey metric;
    final ObjectProperty<@Nullable Comparison> comparison = new SimpleObjectProperty<>();
    final ObservableList<Comparison.Line> lines = FXCollections.observableArrayList();
    final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    final StringProperty sentence = new SimpleStringProperty("");
    private final BooleanBinding pair = Bindings.createBooleanBinding(this::holdsTwo, comparison);

    CompareModel(Words words) {
        this.words = words;
        comparison.addListener((_, _, _) -> show());
        onlyDifferences.addListener((_, _, _) -> show());
    }

    /// @param sortedBy the metric that matters most, or null where none does
    void show(List<Run> runs, @Nullable RunKey sortedBy) {
        metric = sortedBy;
        comparison.set(runs.size() < LEAST ? null : Comparison.of(runs));
    }

    /// Two runs: one has more than the other, and they can change places.
    BooleanBinding isPair() {
        return pair;
    }

    void swap() {
        Comparison now = comparison.get();
        if (now != null) comparison.set(now.swapped());
    }

    private boolean holdsTwo() {
        Comparison now = comparison.get();
        return now != null && now.runs().size() == 2;
    }

    private void show() {
        Comparison now = comparison.get();
        if (now == null) return;
        lines.setAll(onlyDifferences.get() ? now.differing() : now.lines());
        sentence.set(answer(now) + counts(now));
    }

    /// Which of two runs has more of the metric that matters, and by how much.
    private String answer(Comparison now) {
        RunKey key = metric;
        if (key == null) return "";
        OptionalDouble difference = now.difference(key);
        if (difference.isEmpty()) return "";
        double by = difference.getAsDouble();
        Run first = now.runs().getFirst();
        Run second = now.runs().getLast();
        return words.text(
                        by == 0 ? "compare.answer.same" : "compare.answer",
                        key.name(),
                        RunValues.metric(Math.abs(by)),
                        by > 0 ? 1 : 0,
                        second.name(),
                        first.name(),
                        RunValues.metric(second.metrics().get(key.name())),
                        RunValues.metric(first.metrics().get(key.name())))
                + " ";
    }

    private String counts(Comparison now) {
        int differing = now.differing().size();
        return words.text(
                "compare.counts",
                now.differing(RunKey.Family.METRIC),
                now.differing(RunKey.Family.PARAM),
                now.lines().size() - differing);
    }

    /// What stands in the column of differences: "+0.0123", or nothing.
    String difference(Comparison.Line line) {
        Comparison now = comparison.get();
        OptionalDouble difference =
                now == null ? OptionalDouble.empty() : now.difference(line.key());
        return difference.isEmpty() || difference.getAsDouble() == 0
                ? Numbers.NONE
                : RunValues.signed(difference.getAsDouble());
    }
}
