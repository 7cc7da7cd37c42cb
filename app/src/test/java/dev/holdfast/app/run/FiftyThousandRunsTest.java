package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.Window;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.catalog.run.RunQuery;

import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Fifty thousand runs open, scroll, sort and filter while the window goes on answering.
class FiftyThousandRunsTest {
    private static final int RUNS = 50_000;

    @Test
    void everyRunIsThereSortedAndFiltered() throws InterruptedException, IOException {
        DeskInMemory desk = RiskDesk.withRuns(RUNS);
        try (Window window = new Window(desk, 1000, 1000)) {
            AtomicBoolean watching = new AtomicBoolean(true);
            AtomicLong longest = new AtomicLong();
            Thread watch = Thread.ofPlatform().start(() -> beat(watching, longest));
            try {
                openScrollSortAndFilter(window, desk);
            } finally {
                watching.set(false);
                watch.join();
            }
            tell(longest.get());
        }
    }

    private static void openScrollSortAndFilter(Window window, DeskInMemory desk) {
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
        assertThat(idsWhileScrolling(window, table)).hasSize(RUNS);

        Window.does(() -> table.getSortOrder().setAll(sortedColumn(table)));
        window.settle();
        window.until("the sorted first page", () -> loaded(table, 0) && loaded(table, 199));
        List<Double> first = Window.onWindow(() -> auc(table, 200));
        assertThat(first).isSorted().hasSize(200);

        TextField more = (TextField) window.find("#runs-filter-more");
        Window.does(
                () -> {
                    more.setText("metrics.auc > 0.8");
                    more.fireEvent(new javafx.event.ActionEvent());
                });
        long matching = matching(desk);
        window.until("the matching runs", () -> table.getItems().size() == matching);
        assertThat(matching).isBetween(1L, RUNS - 1L);
    }

    private static long matching(DeskInMemory desk) {
        return desk.desk
                .stores()
                .runs()
                .page(
                        RunQuery.of(RiskDesk.EXPERIMENT)
                                .filteredBy(RunFilterText.parse("metrics.auc > 0.8")))
                .total();
    }

    /// Scrolls from page to page and collects the id of every run that is shown.
    private static Set<Long> idsWhileScrolling(Window window, TableView<?> table) {
        Set<Long> ids = new HashSet<>();
        for (int from = 0; from < RUNS; from += LazyRuns.PAGE) {
            int page = from;
            Window.does(() -> table.scrollTo(page));
            Window.does(() -> table.getItems().get(page));
            window.until("the page from " + page, () -> loaded(table, page));
            Window.does(
                    () -> {
                        for (int i = page; i < page + LazyRuns.PAGE; i++)
                            ids.add(((RunRow) table.getItems().get(i)).run.get().id());
                    });
        }
        return ids;
    }

    private static List<Double> auc(TableView<?> table, int rows) {
        return table.getItems().stream()
                .limit(rows)
                .map(row -> ((RunRow) row).run.get().metrics().get("auc"))
                .toList();
    }

    /// Kept for the guide and not asserted: it says as much of the machine as of the program.
    private static void tell(long longestMillis) throws IOException {
        String said =
                "longest wait of the window while opening, scrolling, sorting and filtering, ms: %d%n"
                        .formatted(longestMillis);
        System.out.print(said);
        Files.writeString(Path.of("target", "stalls-50000-runs.txt"), said);
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
