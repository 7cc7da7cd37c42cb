package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.flights.Drops;
import dev.holdfast.app.flights.FlightsDesk;
import dev.holdfast.app.flights.FlightsWindow;
import dev.holdfast.app.flights.Journeys;
import dev.holdfast.app.look.Appearance;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.shell.ShellView;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every screen at every width and size of the text that people use: nothing is cut off, nothing stands outside what holds it.
class EveryWidthTest {
    private static final int[] WIDTHS = {1000, 1280, 1600};
    private static final int[] SIZES = {13, 18};
    private static final double HEIGHT = 900;
    private final List<String> faults = new ArrayList<>();

    @Test
    void aFirstStart() {
        try (Window window = new Window(new DeskInMemory(Window.clock()), 1000, 1000)) {
            everySize(window, "first-run");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void placesOfARiskDesk() {
        DeskInMemory desk = RiskDesk.withRuns(200);
        long job = RiskDesk.syncing(desk);
        try (Window window = new Window(desk, 1000, 1000)) {
            for (PlaceId place : PlaceId.values()) {
                open(window, place, new Selection.Project(RiskDesk.PROJECT));
                everySize(window, place.key());
            }
            desk.desk.jobs().cancel(job);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void thingsOfARiskDesk() {
        DeskInMemory desk = RiskDesk.withRuns(200);
        try (Window window = new Window(desk, 1000, 1000)) {
            open(window, PlaceId.RUNS, new Selection.Run(1, RiskDesk.EXPERIMENT, 1000));
            everySize(window, "run");
            TableView<?> table = (TableView<?>) window.find("#runs-table");
            for (int row : new int[] {0, 2, 5}) {
                Window.does(() -> table.getSelectionModel().clearAndSelect(row));
                Keys.press(table, KeyCode.SPACE);
            }
            Keys.press(table, KeyCode.D, KeyCode.CONTROL);
            window.find("#compare");
            everySize(window, "compare");
            open(window, PlaceId.MODELS, new Selection.Model(1, RiskDesk.MODEL));
            everySize(window, "model");
            open(window, PlaceId.DEPLOYMENTS, new Selection.Deployment(1, RiskDesk.DEPLOYMENT));
            everySize(window, "deployment");
            open(window, PlaceId.SETTINGS, new Selection.Connection(1, 103));
            everySize(window, "connection");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void thingsOfTheFlights() {
        FlightsDesk desk = new FlightsDesk().withFlights(2_000);
        var check = desk.withMonitor(3);
        var gate = desk.withDeployment();
        var newest = desk.flights().getLast();
        long project = FlightsDesk.PROJECT;
        try (FlightsWindow window = new FlightsWindow(desk)) {
            at(window, PlaceId.DATASETS, new Selection.Project(project), "#datasets");
            at(
                    window,
                    PlaceId.DATASETS,
                    new Selection.DatasetVersion(project, newest.datasetId(), newest.id()),
                    "#dataset-columns");
            at(window, PlaceId.MONITORS, new Selection.Project(project), "#checks");
            at(
                    window,
                    PlaceId.MONITORS,
                    new Selection.Check(project, check.id(), null),
                    "#findings");
            at(
                    window,
                    PlaceId.DEPLOYMENTS,
                    new Selection.Deployment(project, gate.id()),
                    "#latency");
            at(
                    window,
                    PlaceId.REPORTS,
                    new Selection.Check(project, check.id(), null),
                    "#report-page-2");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatFloatsAboveTheWindow(@TempDir Path folder) {
        FlightsDesk desk = new FlightsDesk().withFlights(300);
        var check = desk.withMonitor(0);
        var newest = desk.flights().getLast();
        long project = FlightsDesk.PROJECT;
        Path file = Journeys.flightsFile(folder, "flights-2013-08.csv", 50);
        try (FlightsWindow window = new FlightsWindow(desk)) {
            window.press("#side-connect");
            over(window, "#connect");
            window.open(
                    PlaceId.DATASETS,
                    new Selection.DatasetVersion(project, newest.datasetId(), newest.id()));
            window.press("#dataset-check");
            over(window, "#check-run");
            window.open(PlaceId.DEPLOYMENTS, new Selection.Project(project));
            window.press("#deployments-add");
            over(window, "#deployment-add");
            window.open(PlaceId.MONITORS, new Selection.Check(project, check.id(), "temp"));
            window.press("#decide");
            over(window, "#decision-record");
            window.press("#top-search");
            over(window, "#palette");
            Drops.over(window, List.of(file), "#drop-version");
            over(window, "#drop");
            Drops.drop(window, List.of(file), "#drop-version");
            over(window, "#import-bring");
        }
        assertThat(faults).isEmpty();
    }

    private void over(FlightsWindow window, String shows) {
        window.find(shows, Node.class);
        everySize(window, shows.substring(1));
    }

    private static void open(Window window, PlaceId place, Selection selection) {
        Window.does(() -> window.wiring.bench().navigation().open(place, selection));
        window.settle();
    }

    private void at(FlightsWindow window, PlaceId place, Selection selection, String shows) {
        window.open(place, selection);
        window.until(shows + " is shown", () -> window.shows(shows));
        everySize(window, place.key() + "-" + shows.substring(1));
    }

    /// Leaves a picture only of what has a fault.
    private void everySize(ShellView shell, Appearance appearance, String screen) {
        for (int size : SIZES)
            for (int width : WIDTHS) {
                Window.does(() -> appearance.fontSize().set(size));
                Window.resize(shell, width, HEIGHT);
                List<String> found = Window.onWindow(() -> LayoutFaults.of(shell));
                String name = "%s-%d-%d".formatted(screen, width, size);
                if (!found.isEmpty()) Window.snapshot(shell, "width/" + name, 1);
                found.forEach(fault -> faults.add(name + ": " + fault));
            }
        Window.does(() -> appearance.fontSize().set(Appearance.USUAL));
    }

    private void everySize(Window window, String screen) {
        everySize(window.shell, window.wiring.bench().appearance(), screen);
    }

    private void everySize(FlightsWindow window, String screen) {
        everySize(window.shell, window.wiring.bench().appearance(), screen);
    }
}
