package dev.holdfast.app.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.job.JobState;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// From a dropped file to a check, a decision and a printed report, as a user goes.
class DataJourneysTest {
    private static final long PROJECT = FlightsDesk.PROJECT;
    @TempDir Path folder;

    @Test
    void aGoodFileIsImportedAndAgainRecognised() {
        var desk = new FlightsDesk();
        Path file = Journeys.flightsFile(folder, "flights-2013-08.csv", 300);
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.HOME, new Selection.Project(PROJECT));
            Drops.drop(window, List.of(file), "#drop-new");
            window.press("#import-bring");
            window.until("the dataset is shown", () -> window.shows("#dataset-columns"));
            var datasets = desk.desk.stores().datasets();
            var dataset = datasets.inProject(PROJECT).getFirst();
            assertThat(dataset.name()).isEqualTo("flights-2013-08");
            assertThat(datasets.versions(dataset.id()).getFirst().rows()).isEqualTo(300);

            Drops.drop(window, List.of(file), "#drop-version");
            window.press("#import-bring");
            window.until("it is told", () -> notices(window).contains("already here as"));
            assertThat(datasets.versions(dataset.id())).hasSize(1);
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhatCan() throws IOException {
        Path picture = Files.write(folder.resolve("holiday.png"), new byte[] {1, 2});
        try (var window = new FlightsWindow(new FlightsDesk())) {
            window.open(PlaceId.DATASETS, new Selection.Project(PROJECT));
            Drops.overNothing(window, List.of(picture));
            Label why = window.find("#drop-unreadable", Label.class);
            assertThat(why.getText()).contains("CSV").contains("Parquet").contains("Excel");
            assertThat(window.shows("#drop-new")).isFalse();
            Journeys.press(window, "#drop", javafx.scene.input.KeyCode.ESCAPE);
            window.until("Esc cancels", () -> !window.shows("#drop"));
        }
    }

    @Test
    void aBadFileIsRefusedInPlaceAndLeavesNothing() throws IOException {
        Path empty = Files.writeString(folder.resolve("nothing.csv"), "");
        var desk = new FlightsDesk();
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.DATASETS, new Selection.Project(PROJECT));
            Drops.drop(window, List.of(empty), "#drop-new");
            Label why = window.find("#import-trouble", Label.class);
            assertThat(why.getText()).contains("is empty").contains("Nothing was imported");
            assertThat(window.find("#import-bring", javafx.scene.control.Button.class).isDisabled())
                    .isTrue();
            assertThat(desk.desk.stores().datasets().inProject(PROJECT)).isEmpty();
        }
    }

    @Test
    void aHugeFileCancelledInTheMiddleLeavesNothing() {
        Path huge = Journeys.flightsFile(folder, "huge.csv", 400_000);
        var desk = new FlightsDesk();
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.DATASETS, new Selection.Project(PROJECT));
            Drops.drop(window, List.of(huge), "#drop-new");
            window.press("#import-bring");
            window.until(
                    "it counts rows",
                    () -> desk.jobs.current().stream().anyMatch(job -> job.done() > 0));
            long job = desk.jobs.current().getFirst().id();
            desk.jobs.cancel(job);
            window.until(
                    "it has stopped",
                    () -> desk.jobs.current().getFirst().state() == JobState.CANCELLED);
            window.until("it is told", () -> notices(window).contains("Nothing of huge.csv"));
            assertThat(desk.desk.stores().datasets().inProject(PROJECT)).isEmpty();
        }
    }

    @Test
    void twoVersionsAreCheckedDecidedAndPrinted() {
        var desk = new FlightsDesk().withFlights(1_500);
        try (var window = new FlightsWindow(desk)) {
            var newest = desk.flights().getLast();
            window.open(
                    PlaceId.DATASETS,
                    new Selection.DatasetVersion(PROJECT, newest.datasetId(), newest.id()));
            window.press("#dataset-check");
            ComboBox<?> reference = window.find("#check-reference", ComboBox.class);
            window.until("a reference is proposed", () -> reference.getValue() != null);
            window.press("#check-run");
            window.until("the check is shown", () -> window.shows("#findings"));
            var check = desk.desk.stores().checks().inProject(PROJECT, 1).getFirst();
            assertThat(((TableView<?>) window.find("#findings", TableView.class)).getItems())
                    .hasSize(check.findings().size());

            window.press("#decide");
            TextInputControl reason = window.find("#decision-reason", TextInputControl.class);
            FlightsWindow.does(() -> reason.setText("July is no January"));
            window.press("#decision-record");
            window.until(
                    "the alarm is closed",
                    () ->
                            desk.desk.stores().checks().alarms(PROJECT).getFirst().state()
                                    == AlarmState.CLOSED);

            window.press("#check-report");
            window.until("the pages are shown", () -> window.shows("#report-page-2"));
            Path target = folder.resolve("drift.pdf");
            window.saveTo = Optional.of(target);
            window.press("#report-pdf");
            window.until(
                    "the report is kept",
                    () -> !desk.desk.stores().reports().inProject(PROJECT).isEmpty());
            assertThat(target).isNotEmptyFile();
        }
    }

    @Test
    void aDeploymentThatIsDownSaysWhyAndIsKept() {
        var desk = new FlightsDesk();
        try (var window = new FlightsWindow(desk)) {
            window.open(PlaceId.DEPLOYMENTS, new Selection.Project(PROJECT));
            window.press("#deployments-add");
            TextInputControl url = window.find("#deployment-url", TextInputControl.class);
            FlightsWindow.does(() -> url.setText("127.0.0.1:5999"));
            window.press("#deployment-discover");
            Label trouble = window.find("#deployment-trouble", Label.class);
            assertThat(trouble.getText()).contains("refused").contains("correct the address");
            window.press("#deployment-add");
            Label failure = window.find("#last-failure", Label.class);
            assertThat(failure.getText()).contains("no program listens there");
            assertThat(desk.desk.stores().deployments().inProject(PROJECT)).hasSize(1);
            window.picture("06-deployment-down");
        }
    }

    private static String notices(FlightsWindow window) {
        return window.wiring.bench().notices().showing().stream()
                .map(notice -> notice.words())
                .toList()
                .toString();
    }
}
