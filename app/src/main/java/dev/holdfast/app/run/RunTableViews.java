package dev.holdfast.app.run;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.place.SaveViewPanel;
import dev.holdfast.app.place.SavedView;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.RunFilter;

import java.util.Optional;

/// Views of the run table: saves what it shows, shows what was saved, and remembers filters so that they can be taken back.
final class RunTableViews {
    private final Bench bench;
    private final RunsViewModel model;
    private final Runnable shown;

    /// @param shown called when the table shows another view
    RunTableViews(Bench bench, RunsViewModel model, Runnable shown) {
        this.bench = bench;
        this.model = model;
        this.shown = shown;
        bench.views().wanted().addListener((_, _, _) -> showWanted());
        model.filter.onChange(this::remember);
    }

    /// Asks for a name and keeps filter, order and columns under it.
    void save() {
        Experiment of = model.experiment.get();
        if (of != null) SaveViewPanel.ask(bench, name -> save(view(name, of, model.view())));
    }

    private void save(SavedView view) {
        bench.views().save(view);
        bench.notices().say(bench.words().text("views.saved", view.name()));
    }

    private static SavedView view(String name, Experiment of, RunView shows) {
        return new SavedView(
                name,
                PlaceId.RUNS,
                new Selection.Experiment(of.projectId(), of.id()),
                shows.write());
    }

    /// Shows the view that is asked for, if it is one of this table as it stands.
    void showWanted() {
        bench.views().take(this::isOfThisTable).ifPresent(this::show);
    }

    private boolean isOfThisTable(SavedView view) {
        Experiment now = model.experiment.get();
        return now != null
                && view.place() == PlaceId.RUNS
                && view.where() instanceof Selection.Experiment of
                && of.experimentId() == now.id();
    }

    private void show(SavedView view) {
        Optional<RunView> read = RunView.read(view.state());
        read.ifPresent(model::show);
        if (read.isEmpty()) {
            String words = bench.words().text("views.unreadable", view.name());
            bench.notices().show(Notice.of(Mark.NOTE, words));
        }
        shown.run();
    }

    /// A filter is taken back where it was made, though the user may be elsewhere by then.
    private void remember(RunFilter before, RunFilter now) {
        Experiment of = model.experiment.get();
        if (of == null) return;
        SavedView earlier = view("", of, model.view().filteredBy(before));
        SavedView later = view("", of, model.view().filteredBy(now));
        bench.undo()
                .did(
                        bench.words().text("undo.filter"),
                        () -> bench.views().open(earlier),
                        () -> bench.views().open(later));
    }
}
