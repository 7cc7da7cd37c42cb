package dev.holdfast.app.run;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.workbench.run.RunGroup;
import dev.holdfast.workbench.run.RunGrouping;
import dev.holdfast.workbench.run.RunGroups;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The runs of the table in groups that are equal in all parameters but one, and what comes of two of them.
final class GroupsModel {
    static final int COMPARED = 2;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final RunGroups NOTHING = new RunGroups(List.of(), 0, 0);

    private final RunsViewModel runs;
    private final RunGrouping grouping;
    private final Background background;
    private final GroupWords words;
    private boolean again;

    /// The parameter that may differ in a group; null while runs are not grouped.
    final ObjectProperty<@Nullable String> leftOut = new SimpleObjectProperty<>();

    final ObjectProperty<RunGroups> groups = new SimpleObjectProperty<>(NOTHING);
    final ObservableList<RunGroup> chosen = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable String> sortedBy = new SimpleObjectProperty<>();
    final BooleanProperty busy = new SimpleBooleanProperty();
    final StringProperty status = new SimpleStringProperty("");
    final StringProperty sentence = new SimpleStringProperty("");

    GroupsModel(RunsViewModel runs, RunGrouping grouping, Background background, Words words) {
        this.runs = runs;
        this.grouping = grouping;
        this.background = background;
        this.words = new GroupWords(words);
        runs.answers.addListener((_, _, _) -> ask());
        runs.experiment.addListener(
                (_, before, now) -> {
                    if (before == null || now == null || before.id() != now.id()) leftOut.set(null);
                });
        leftOut.addListener((_, _, _) -> restart());
    }

    boolean shown() {
        return leftOut.get() != null;
    }

    private void restart() {
        groups.set(NOTHING);
        chosen.clear();
        sortedBy.set(null);
        status.set("");
        hint();
        ask();
    }

    private record Answer(String leftOut, RunGroups groups, double millis) {}

    /// Groups anew what the table shows; one question at a time, the last one counts.
    private void ask() {
        String param = leftOut.get();
        Experiment of = runs.experiment.get();
        if (param == null || of == null) return;
        again = busy.get();
        if (again) return;
        RunQuery query = runs.question(of);
        background.run(busy, () -> answer(param, query), this::take);
    }

    private Answer answer(String param, RunQuery query) {
        long before = System.nanoTime();
        RunGroups found = grouping.allBut(param, query);
        return new Answer(param, found, (System.nanoTime() - before) / NANOS_PER_MILLI);
    }

    private void take(Answer answer) {
        if (again) {
            ask();
            return;
        }
        if (!answer.leftOut().equals(leftOut.get())) return;
        RunGroups now = answer.groups();
        keepChosen(now);
        groups.set(now);
        status.set(words.status(now, answer.millis()));
    }

    /// What was chosen stays so with its new numbers; what was said of the old ones does not.
    private void keepChosen(RunGroups now) {
        List<RunGroup> kept = new ArrayList<>();
        for (RunGroup group : chosen)
            now.groups().stream()
                    .filter(other -> other.params().equals(group.params()))
                    .forEach(kept::add);
        chosen.setAll(kept);
        hint();
    }

    private void hint() {
        String param = leftOut.get();
        sentence.set(param == null ? "" : words.hint(param));
    }

    /// Chooses a group, or takes it back. Of more than two the earliest gives way.
    void toggle(RunGroup group) {
        if (!chosen.remove(group)) {
            if (chosen.size() == COMPARED) chosen.removeFirst();
            chosen.add(group);
        }
        hint();
    }

    /// Says how far the two chosen groups lie apart in the metric that is sorted by, or else in the table's first. Whether two are chosen.
    boolean compare() {
        if (chosen.size() != COMPARED) return false;
        Optional<String> metric = metric();
        if (metric.isEmpty()) return true;
        RunGroup first = chosen.getFirst();
        RunGroup second = chosen.getLast();
        List<String> differing = groups.get().differing();
        background.run(
                () -> words.answer(metric.get(), first, second, differing),
                said -> {
                    if (chosen.equals(List.of(first, second))) sentence.set(said);
                });
        return true;
    }

    private Optional<String> metric() {
        RunsViewModel.Span span = runs.span.get();
        return Optional.ofNullable(sortedBy.get())
                .or(() -> Optional.ofNullable(span).map(s -> s.metric().name()));
    }

    /// Shows the runs of a group in the table: as a filter, which can be taken back.
    void open(RunGroup group) {
        List<RunFilter> parts = new ArrayList<>();
        for (String param : groups.get().differing()) {
            RunKey key = RunKey.param(param);
            String value = group.params().get(param);
            parts.add(
                    value == null
                            ? new RunFilter.Missing(key)
                            : new RunFilter.Compare(key, RunFilter.Operator.EQUAL, value));
        }
        leftOut.set(null);
        runs.filter.add(new RunFilter.And(parts));
    }
}
