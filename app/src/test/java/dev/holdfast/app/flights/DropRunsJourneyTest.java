package dev.holdfast.app.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.OpenWorkspace;

import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A folder of MLflow dropped on the window, over the real store and the real worker.
@Timeout(180)
class DropRunsJourneyTest {
    @TempDir Path folder;

    @Test
    void aDroppedFolderOfRunsIsInTheTableAtOnce() throws IOException {
        Path store = mlruns();
        try (OpenWorkspace workspace = OpenWorkspace.at(folder.resolve("workspace"));
                FlightsWindow window = new FlightsWindow(workspace.desk(), Clock.systemUTC())) {
            Desk desk = workspace.desk();
            Drops.over(window, List.of(store), "#drop-runs");
            window.picture("11-drop-runs");
            Drops.drop(window, List.of(store), "#drop-runs");
            window.until("the runs are shown", () -> shown(window) == 3);
            assertThat(window.wiring.bench().navigation().spot().get().place())
                    .isEqualTo(PlaceId.RUNS);
            assertThat(desk.stores().projects().all())
                    .extracting(Project::name)
                    .containsExactly("My project");
            window.picture("02-runs-dropped");

            window.toChoose.add(store);
            window.press("#top-import");
            window.until("it is brought again", () -> desk.jobs().current().size() == 2);
            window.until(
                    "that ended",
                    () -> desk.jobs().current().stream().allMatch(job -> job.state().ended()));
            var project = desk.stores().projects().all().getFirst();
            var experiment = desk.stores().experiments().inProject(project.id()).getFirst();
            assertThat(desk.stores().runs().count(experiment.id())).isEqualTo(3);
            assertThat(window.shows("#drop")).isFalse();
        }
    }

    private static int shown(FlightsWindow window) {
        return window.shell.lookup("#runs-table") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    private Path mlruns() throws IOException {
        write(
                "7/meta.yaml",
                "experiment_id: '7'\nname: late arrival\nlifecycle_stage: active\n"
                        + "creation_time: 1700000000000\n");
        for (String run : List.of("a", "b", "c")) {
            String id = run.repeat(32);
            write(
                    "7/" + id + "/meta.yaml",
                    "run_id: %s\nrun_uuid: %s\nexperiment_id: '7'\nrun_name: try %s\nstatus: 3\n"
                                    .formatted(id, id, run)
                            + "lifecycle_stage: active\nstart_time: 1700000000000\n"
                            + "end_time: 1700000060000\n");
            write("7/" + id + "/params/depth", "6");
            write("7/" + id + "/metrics/auc", "1700000000001 0.7 0\n1700000000002 0.75 1\n");
        }
        return folder.resolve("mlruns");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("mlruns").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
