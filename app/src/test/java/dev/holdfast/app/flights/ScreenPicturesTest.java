package dev.holdfast.app.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.check.Check;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// Pictures of the screens of data, drift, deployments and reports, for people to look at.
class ScreenPicturesTest {
    private static final long PROJECT = FlightsDesk.PROJECT;
    private static final int ROWS = 6_000;

    @Test
    void aDatasetVersion() {
        var desk = new FlightsDesk().withFlights(ROWS);
        desk.withMonitor(0);
        desk.withDeployment();
        var newest = desk.flights().getLast();
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.DATASETS, new Selection.Project(PROJECT));
            window.until("the list is there", () -> window.shows("#datasets"));
            window.picture("04-datasets");
            window.open(
                    PlaceId.DATASETS,
                    new Selection.DatasetVersion(PROJECT, newest.datasetId(), newest.id()));
            window.until("the page is there", () -> window.shows("#dataset-columns"));
            window.pictures("04-dataset");
            assertThat(window.shows("#dataset-rows")).isTrue();
        }
    }

    @Test
    void aCheck() {
        var desk = new FlightsDesk().withFlights(ROWS);
        Check check = desk.withMonitor(11);
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.MONITORS, new Selection.Project(PROJECT));
            window.until("the list is there", () -> window.shows("#checks"));
            window.picture("07-checks");
            window.open(PlaceId.MONITORS, new Selection.Check(PROJECT, check.id(), null));
            window.until("the page is there", () -> window.shows("#findings"));
            window.pictures("07-drift");
            assertThat(window.shows("#plain-moved")).isTrue();
        }
    }

    @Test
    void aColumnOfACheck() {
        var desk = new FlightsDesk().withFlights(ROWS);
        Check check = desk.withMonitor(0);
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.MONITORS, new Selection.Check(PROJECT, check.id(), "dep_delay"));
            window.until("the page is there", () -> window.shows("#findings"));
            Journeys.pressEnter(window, "#findings");
            window.until("the column is there", () -> window.shows("#methods"));
            window.pictures("07b-drift-feature");
        }
    }

    @Test
    void aDeployment() {
        var desk = new FlightsDesk().withFlights(200);
        var gate = desk.withDeployment();
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.DEPLOYMENTS, new Selection.Deployment(PROJECT, gate.id()));
            window.until("the page is there", () -> window.shows("#latency"));
            window.press("#try-sample");
            window.until("the answer is there", () -> window.shows("#try-answer"));
            window.pictures("06-deployment");
        }
    }

    @Test
    void aReport() {
        var desk = new FlightsDesk().withFlights(ROWS);
        Check check = desk.withMonitor(0);
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.REPORTS, new Selection.Check(PROJECT, check.id(), null));
            window.until("the pages are there", () -> window.shows("#report-page-2"));
            window.pictures("08-report");
        }
    }

    @Test
    void aDrop(@org.junit.jupiter.api.io.TempDir Path folder) {
        var desk = new FlightsDesk().withFlights(ROWS);
        desk.withMonitor(0);
        Path file = Journeys.flightsFile(folder, "flights-2013-08.csv", 500);
        try (var window = new FlightsWindow(desk)) {
            var newest = desk.flights().getLast();
            window.open(
                    PlaceId.DATASETS,
                    new Selection.DatasetVersion(PROJECT, newest.datasetId(), newest.id()));
            Drops.over(window, List.of(file), "#drop-version");
            window.pictures("11-drop");
            Drops.drop(window, List.of(file), "#drop-version");
            window.until("the preview is there", () -> window.shows("#import-rows"));
            window.pictures("11-import");
            assertThat(window.shows("#import-bring")).isTrue();
        }
    }

    @Test
    void emptyPlaces() {
        try (var window = new FlightsWindow(new FlightsDesk())) {
            window.open(PlaceId.DATASETS, new Selection.Project(PROJECT));
            window.until("the next step is there", () -> window.shows("#datasets-choose"));
            window.picture("04-datasets-empty");
            window.open(PlaceId.MONITORS, new Selection.Project(PROJECT));
            window.until("the next step is there", () -> window.shows("#checks-new"));
            window.open(PlaceId.DEPLOYMENTS, new Selection.Project(PROJECT));
            window.until("the next step is there", () -> window.shows("#deployments-add"));
            window.open(PlaceId.REPORTS, new Selection.Project(PROJECT));
            window.until("the next step is there", () -> window.shows("#reports-check"));
            assertThat(window.shows("#printables")).isFalse();
        }
    }
}
