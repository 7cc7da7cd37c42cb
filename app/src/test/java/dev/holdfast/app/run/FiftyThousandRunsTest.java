package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.Window;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;

import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Fifty thousand runs open, scroll, sort and filter while the window goes on answering.
class FiftyThousandRunsTest {
    private static final int RUNS = 50_000;

    @Test
    void theWindowAnswersMeanwhileAndItsLongestWaitIsWritten()
            throws InterruptedException, IOException {
        try (Window window = new Window(RiskDesk.withRuns(RUNS), 1000, 1000)) {
            AtomicBoolean watching = new AtomicBoolean(true);
            AtomicLong longest = new AtomicLong();
            Thread watch = Thread.ofPlatform().start(() -> beat(watching, longest));
            Window.does(
                    () ->
                            window.wiring
                                    .bench()
                                    .navigation()
                                    .open(
                                            PlaceId.RUNS,
                                            new Selection.Experiment(1, RiskDesk.EXPERIMENT)));
            TableView<?> table = (TableView<?>) window.find("#runs-table");
            window.until("all runs", () -> table.getItems().size() == RUNS);
            for (int row = 0; row < RUNS; row += 1_997) {
                int to = row;
                Window.does(() -> table.scrollTo(to));
                Window.pause(15);
            }
            window.until("the last page", () -> loaded(table, 49_900));
            Window.does(() -> table.getSortOrder().setAll(sortedColumn(table)));
            window.settle();
            TextField more = (TextField) window.find("#runs-filter-more");
            Window.does(
                    () -> {
                        more.setText("metrics.auc > 0.8");
                        more.fireEvent(new javafx.event.ActionEvent());
                    });
            window.until("fewer runs", () -> table.getItems().size() < RUNS);
            window.settle();
            watching.set(false);
            watch.join();
            assertThat(longest.get()).as("the window answered").isPositive();
            Files.writeString(
                    Path.of("target", "stalls-50000-runs.txt"),
                    "longest wait of the window while opening, scrolling, sorting and filtering, ms: %d%n"
                            .formatted(longest.get()));
        }
    }

    private static boolean loaded(TableView<?> table, int index) {
        return ((RunRow) table.getItems().get(index)).run.get() != null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static java.util.List sortedColumn(TableView<?> table) {
        return java.util.List.of(
                table.getColumns().stream()
                        .filter(c -> "auc".equals(c.getText()))
                        .findFirst()
                        .orElseThrow());
    }

    /// Asks the window for an answer again and again, and notes the longest it took.
    private static void beat(AtomicBoolean watching, AtomicLong longest) {
        while (watching.get()) {
            long asked = System.nanoTime();
            AtomicBoolean answered = new AtomicBoolean();
            Platform.runLater(() -> answered.set(true));
            while (!answered.get()) Window.pause(2);
            longest.accumulateAndGet((System.nanoTime() - asked) / 1_000_000, Math::max);
            Window.pause(5);
        }
    }
}
