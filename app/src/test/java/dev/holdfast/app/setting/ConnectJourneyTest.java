package dev.holdfast.app.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.DeskWindow;
import dev.holdfast.app.Keys;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.remote.mlflow.MlflowInMemory;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.OpenWorkspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Connect, probe, sync, cancel, go on, see a curve, work offline: in the real window, over the real store, against a server that
/// answers as the genuine one does.
@Timeout(180)
class ConnectJourneyTest {
    private static final int RUNS = 2_600;
    private static final long START = 1_700_000_000_000L;

    @TempDir Path folder;

    @Test
    void connectSyncCancelResume() throws Exception {
        try (MlflowInMemory server = server();
                OpenWorkspace workspace = OpenWorkspace.at(folder);
                DeskWindow window = new DeskWindow(workspace.desk())) {
            Desk desk = workspace.desk();
            dialog(window, server);
            CountDownLatch third = thirdPageHangs(server);
            press(window, "#connect-save");
            assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
            long job = desk.jobs().current().getFirst().id();
            window.go(PlaceId.TASKS);
            window.picture("journey-connect-3-syncing");
            press(window, "#tasks-cancel-" + job);
            window.until("cancelled", () -> state(desk) == JobState.CANCELLED);
            long half = runs(desk);
            assertThat(half).isBetween(1L, RUNS - 1L);
            window.picture("journey-connect-4-cancelled");

            server.disturbedBy((_, _, _) -> {});
            window.go(PlaceId.SETTINGS);
            press(window, "#sync-lab");
            window.until("all runs", () -> runs(desk) == RUNS && state(desk) == JobState.DONE);
            window.picture("journey-connect-5-settings");
            curve(window, desk);
            offline(window, desk, server);
        }
    }

    private static MlflowInMemory server() {
        MlflowInMemory server = new MlflowInMemory();
        server.experiment("1", "churn");
        for (int i = 0; i < RUNS; i++) server.run("r%05d".formatted(i), "1", START + i * 1000L);
        server.model("risk");
        server.version("risk", "1");
        return server;
    }

    /// Typed and sent by keys alone: Enter in a field asks the server.
    private static void dialog(DeskWindow window, MlflowInMemory server) {
        press(window, "#side-connect");
        TextField url = (TextField) window.find("#connect-url");
        TextField name = (TextField) window.find("#connect-name");
        DeskWindow.does(
                () -> {
                    url.setText("http://127.0.0.1:1");
                    name.setText("lab");
                });
        Keys.press(url, KeyCode.ENTER);
        Label answer = (Label) window.find("#connect-answer");
        window.until("nobody", () -> answer.getText().contains("Nothing listens"));
        assertThat(((Button) window.find("#connect-save")).isDisabled()).isTrue();
        window.picture("journey-connect-1-nobody");
        DeskWindow.does(() -> url.setText(server.uri().toString()));
        Keys.press(url, KeyCode.ENTER);
        window.until("an answer", () -> answer.getText().contains("3.17.2"));
        assertThat(answer.getText()).contains("1 experiment").contains("runs");
        window.picture("journey-connect-2-probed");
        window.dark(() -> window.picture("journey-connect-2-probed-dark"));
    }

    private static CountDownLatch thirdPageHangs(MlflowInMemory server) {
        CountDownLatch reached = new CountDownLatch(1);
        AtomicInteger pages = new AtomicInteger();
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (!asked.uri().getPath().endsWith("runs/search")) return;
                    if (pages.incrementAndGet() < 3) return;
                    reached.countDown();
                    reply.drip(" ".repeat(2000), 100);
                });
        return reached;
    }

    private static void curve(DeskWindow window, Desk desk) {
        var project = desk.stores().projects().all().getFirst();
        var run = desk.stores().runs().inProject(project.id(), "r00007").orElseThrow();
        window.open(PlaceId.RUNS, new Selection.Run(project.id(), run.experimentId(), run.id()));
        window.until(
                "the history", () -> desk.stores().runs().history(run.id(), "auc").isPresent());
        window.until("the curve", () -> !window.find("#runs-curves-none").isVisible());
        window.picture("journey-connect-6-curve");
    }

    private static void offline(DeskWindow window, Desk desk, MlflowInMemory server) {
        window.go(PlaceId.TASKS);
        ToggleSwitch offline = (ToggleSwitch) window.find("#tasks-offline");
        DeskWindow.does(() -> offline.setSelected(true));
        window.until("offline", () -> desk.network().offline());
        Button status = (Button) window.find("#status-network");
        window.until("said", () -> status.getText().startsWith("Offline"));
        int asked = server.requests();
        window.go(PlaceId.SETTINGS);
        press(window, "#sync-lab");
        window.until("refused", () -> state(desk) == JobState.FAILED);
        assertThat(server.requests()).isEqualTo(asked);
        assertThat(desk.jobs().current().getFirst().failure()).contains("works offline");
        window.go(PlaceId.TASKS);
        for (int width : new int[] {1400, 1000, 860})
            window.picture("journey-connect-7-offline-" + width, width);
        window.dark(() -> window.picture("journey-connect-7-offline-dark"));
        press(window, "#status-network");
        window.until("online", () -> !desk.network().offline() && !offline.isSelected());
        window.go(PlaceId.SETTINGS);
        for (int width : new int[] {1400, 1000, 860})
            window.picture("journey-connect-8-settings-" + width, width);
        window.dark(() -> window.picture("journey-connect-8-settings-dark"));
    }

    private static JobState state(Desk desk) {
        return desk.jobs().current().getFirst().state();
    }

    private static long runs(Desk desk) {
        return desk.stores().projects().all().stream()
                .flatMap(p -> desk.stores().experiments().inProject(p.id()).stream())
                .mapToLong(e -> desk.stores().runs().count(e.id()))
                .sum();
    }

    private static void press(DeskWindow window, String button) {
        Button found = (Button) window.find(button);
        DeskWindow.does(found::fire);
    }
}
