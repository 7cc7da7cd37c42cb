package dev.holdfast.app.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Window;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.data.Dataset;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.junit.jupiter.api.Test;

/// Ten million rows open and scroll to their end while only a few pages are read.
class HugeGridTest {
    private static final long ROWS = 10_000_000;

    @Test
    void theLastOfTenMillionRowsIsShown() {
        var desk = new FlightsDesk();
        var dataset = new Dataset(5, FlightsDesk.PROJECT, "huge", FlightsDesk.CLOCK.instant());
        var version = PlainImports.huge(dataset.id(), ROWS);
        desk.desk.stores().datasets().save(dataset);
        desk.desk.stores().datasets().save(version);
        try (var window = new FlightsWindow(desk)) {
            window.open(
                    PlaceId.DATASETS,
                    new Selection.DatasetVersion(FlightsDesk.PROJECT, dataset.id(), version.id()));
            TableView<?> grid = window.find("#dataset-rows", TableView.class);
            assertThat(grid.getItems()).hasSize((int) ROWS);
            FlightsWindow.does(() -> grid.scrollTo((int) ROWS - 1));
            window.settle();
            window.until("the last rows came", () -> lastShown(grid) == ROWS - 1);
            assertThat(Window.onWindow(() -> grid.lookup(".row-number"))).isNotNull();
            assertThat(desk.imports.pagesRead.get()).isLessThanOrEqualTo(6);
        }
    }

    private static int lastShown(TableView<?> grid) {
        VirtualFlow<?> flow = (VirtualFlow<?>) grid.lookup(".virtual-flow");
        var last = flow.getLastVisibleCell();
        return last == null ? -1 : last.getIndex();
    }
}
