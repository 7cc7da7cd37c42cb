package dev.holdfast.app.run;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunColumn;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunOrder;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The runs of one experiment: filtered and sorted by the store, looked at a page at a time.
final class RunsViewModel {
    private static final ColumnChoice NO_COLUMNS = new ColumnChoice(List.of(), 0, 0);
    private static final int TRIED_PARTS = 6;
    private static final double NANOS_PER_MILLI = 1e6;

    private final RunStore store;
    private final Background background;
    private final Words words;
    private List<RunColumn> known = List.of();
    private int asked;

    final ObjectProperty<@Nullable Experiment> experiment = new SimpleObjectProperty<>();
    final RunFilterModel filter = new RunFilterModel();
    final RunColours colours = new RunColours();
    final LazyRuns runs = new LazyRuns(this::load);
    final ObjectProperty<List<RunOrder>> order = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<ColumnChoice> columns = new SimpleObjectProperty<>(NO_COLUMNS);
    final ObjectProperty<List<Run>> top = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<@Nullable Span> span = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable NearMiss> nearMiss = new SimpleObjectProperty<>();
    final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    final BooleanProperty busy = new SimpleBooleanProperty();
    final LongProperty total = new SimpleLongProperty();
    final LongProperty all = new SimpleLongProperty();
    final StringProperty status = new SimpleStringProperty("");

    /// Grows with every answer of the store.
    final LongProperty answers = new SimpleLongProperty();

    /// From lowest to highest of the sorted metric, for the bars beside its numbers.
    record Span(RunKey metric, double low, double high) {}

    /// The condition without which the most runs match, when no run matches.
    record NearMiss(RunFilter part, String text, long runs) {}

    private record Answer(
            Page<Run> page,
            long all,
            List<RunColumn> columns,
            @Nullable Span span,
            double millis) {}

    RunsViewModel(RunStore store, Background background, Words words) {
        this.store = store;
        this.background = background;
        this.words = words;
        filter.filter.addListener((_, _, _) -> query());
        order.addListener((_, _, _) -> query());
        onlyDifferences.addListener((_, _, _) -> chooseColumns());
    }

    /// Shows another experiment; what was set side by side before is put away.
    void show(Experiment wanted) {
        Experiment now = experiment.get();
        if (now != null && now.id() == wanted.id()) {
            experiment.set(wanted);
            return;
        }
        experiment.set(wanted);
        colours.clear();
        filter.set(RunFilter.ALL);
        query();
    }

    /// Sorts by a key; again: the other way round.
    void sortBy(RunKey key, boolean ascending) {
        order.set(List.of(new RunOrder(key, ascending)));
    }

    /// Unless the user sorts, what finished comes first: what failed or runs has little to compare.
    private RunOrder[] order() {
        List<RunOrder> wanted = order.get();
        return wanted.isEmpty()
                ? new RunOrder[] {new RunOrder(RunKey.FINISHED, false)}
                : wanted.toArray(RunOrder[]::new);
    }

    /// What the table shows now, to be saved.
    RunView view() {
        return new RunView(filter.filter.get(), order.get(), onlyDifferences.get());
    }

    void show(RunView view) {
        onlyDifferences.set(view.onlyDifferences());
        order.set(view.order());
        filter.set(view.filter());
    }

    /// Asks the store again.
    void query() {
        Experiment of = experiment.get();
        if (of == null) return;
        int question = ++asked;
        RunQuery sorted = question(of);
        background.run(
                busy,
                () -> ask(of, sorted.page(0, LazyRuns.PAGE)),
                answer -> {
                    if (question == asked) take(answer);
                });
    }

    /// What the table asks the store for: filtered and sorted.
    RunQuery question(Experiment of) {
        return RunQuery.of(of.id()).filteredBy(filter.filter.get()).sortedBy(order());
    }

    private Answer ask(Experiment of, RunQuery query) {
        long before = System.nanoTime();
        Page<Run> page = store.page(query);
        double millis = (System.nanoTime() - before) / NANOS_PER_MILLI;
        List<RunColumn> columns = store.columns(List.of(of.id()));
        return new Answer(page, store.count(of.id()), columns, span(query, columns), millis);
    }

    private @Nullable Span span(RunQuery query, List<RunColumn> columns) {
        RunKey metric =
                query.order().stream()
                        .map(RunOrder::key)
                        .filter(k -> k.family() == RunKey.Family.METRIC)
                        .findFirst()
                        .or(() -> firstMetric(columns))
                        .orElse(null);
        if (metric == null) return null;
        Optional<Double> low = end(query, metric, true);
        Optional<Double> high = end(query, metric, false);
        return low.isEmpty() || high.isEmpty() ? null : new Span(metric, low.get(), high.get());
    }

    private static Optional<RunKey> firstMetric(List<RunColumn> columns) {
        return columns.stream()
                .map(RunColumn::key)
                .filter(k -> k.family() == RunKey.Family.METRIC)
                .findFirst();
    }

    private Optional<Double> end(RunQuery query, RunKey metric, boolean ascending) {
        return store
                .page(query.sortedBy(new RunOrder(metric, ascending)).page(0, 1))
                .rows()
                .stream()
                .map(run -> run.metrics().get(metric.name()))
                .filter(value -> value != null && Double.isFinite(value))
                .findFirst();
    }

    private void take(Answer answer) {
        known = answer.columns();
        all.set(answer.all());
        total.set(answer.page().total());
        span.set(answer.span());
        top.set(answer.page().rows());
        chooseColumns();
        runs.answer((int) answer.page().total(), answer.page().rows());
        status.set(words.text("runs.status", answer.page().total(), answer.all(), answer.millis()));
        answers.set(answers.get() + 1);
        nearMiss.set(null);
        if (answer.page().total() == 0 && !filter.parts().isEmpty()) findNearMiss();
    }

    private void chooseColumns() {
        ColumnChoice choice = ColumnChoice.of(known, all.get(), onlyDifferences.get());
        if (!choice.equals(columns.get())) columns.set(choice);
    }

    private void load(int offset) {
        Experiment of = experiment.get();
        if (of == null) return;
        int question = asked;
        RunQuery query = question(of).page(offset, LazyRuns.PAGE);
        background.run(
                () -> store.page(query),
                page -> {
                    if (question == asked) runs.fill(offset, page.rows());
                });
    }

    private void findNearMiss() {
        Experiment of = experiment.get();
        if (of == null) return;
        List<RunFilter> parts = filter.parts();
        int question = asked;
        background.run(
                () -> nearest(of, parts),
                found -> {
                    if (question == asked) nearMiss.set(found.orElse(null));
                });
    }

    private Optional<NearMiss> nearest(Experiment of, List<RunFilter> parts) {
        return parts.stream()
                .limit(TRIED_PARTS)
                .map(
                        part ->
                                new NearMiss(
                                        part, RunFilterText.print(part), without(of, parts, part)))
                .filter(miss -> miss.runs() > 0)
                .max(Comparator.comparingLong(NearMiss::runs));
    }

    private long without(Experiment of, List<RunFilter> parts, RunFilter part) {
        List<RunFilter> rest = parts.stream().filter(p -> !p.equals(part)).toList();
        return store.page(RunQuery.of(of.id()).filteredBy(new RunFilter.And(rest)).page(0, 0))
                .total();
    }
}
