package dev.holdfast.app;

import dev.holdfast.app.dataset.DatasetsPlace;
import dev.holdfast.app.deployment.DeploymentsPlace;
import dev.holdfast.app.drift.DriftPlace;
import dev.holdfast.app.home.FirstSteps;
import dev.holdfast.app.home.HomePlace;
import dev.holdfast.app.look.Appearance;
import dev.holdfast.app.model.ModelsPlace;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.place.Notices;
import dev.holdfast.app.place.Offline;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Refresher;
import dev.holdfast.app.place.SavedViews;
import dev.holdfast.app.place.Undo;
import dev.holdfast.app.report.ReportsPlace;
import dev.holdfast.app.run.RunsPlace;
import dev.holdfast.app.selection.Links;
import dev.holdfast.app.selection.Navigation;
import dev.holdfast.app.setting.ConnectDialog;
import dev.holdfast.app.setting.SettingsPlace;
import dev.holdfast.app.shell.OverlayPane;
import dev.holdfast.app.shell.ShellView;
import dev.holdfast.app.shell.ShellViewModel;
import dev.holdfast.app.task.TasksPlace;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.workbench.Desk;

import java.util.List;
import java.util.concurrent.Executor;

/// The parts of the window, put together. Adding a place is one line in [#places()].
public final class Wiring {
    private final Bench bench;
    private final Intake intake;
    private final FirstSteps steps;
    private final OverlayPane overlays = new OverlayPane();

    /// @param work runs what blocks
    /// @param window runs what touches the window
    /// @param outside what is replaced in tests
    public Wiring(Desk desk, Executor work, Executor window, Words words, Outside outside) {
        Notices notices = new Notices();
        Background background = new Background(work, window, notices::trouble);
        Navigation navigation = new Navigation(new Links(desk.stores()), background);
        bench =
                new Bench(
                        desk,
                        background,
                        navigation,
                        new Refresher(desk.changes(), background),
                        words,
                        new Appearance(),
                        notices,
                        new Undo(),
                        overlays,
                        outside.files(),
                        () -> new ConnectDialog(bench()).ask(),
                        new Offline(desk.network(), background),
                        new SavedViews(desk.stores().settings(), background, navigation),
                        outside.workspace());
        this.intake = outside.intake().apply(bench);
        this.steps = firstSteps(outside);
    }

    private FirstSteps firstSteps(Outside outside) {
        return new FirstSteps() {
            @Override
            public void openSample() {
                outside.sample().run();
            }

            @Override
            public void chooseFiles() {
                var chosen = bench.files().open(bench.words().text("top.import"));
                if (!chosen.isEmpty()) intake.bring(chosen);
            }

            @Override
            public void connect() {
                bench.connecting().ask();
            }
        };
    }

    public Bench bench() {
        return bench;
    }

    /// In the order of the side.
    private List<Place> places() {
        return List.of(
                new HomePlace(bench, steps),
                new RunsPlace(bench),
                new DatasetsPlace(bench, intake),
                new ModelsPlace(bench),
                new DeploymentsPlace(bench),
                new DriftPlace(bench),
                new ReportsPlace(bench),
                new TasksPlace(bench),
                new SettingsPlace(bench));
    }

    public ShellView shell() {
        return new ShellView(new ShellViewModel(bench, places()), bench, intake, overlays);
    }
}
