package dev.holdfast.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.flights.FlightsDesk;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.check.CheckRequest;
import dev.holdfast.workbench.report.PrintedPages.PrintedPage;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What can be printed, and the pages that are looked at.
class ReportsModelTest {
    private final FlightsDesk desk = new FlightsDesk().withFlights(200);
    private final Background atOnce = AtOnce.background();

    @Test
    void pagesAreTurnedWithinTheReport() {
        ReportsModel model = model(_ -> List.of(page(1), page(2)));
        Check check = open(model);
        assertThat(model.selected().get().check()).isEqualTo(check);
        model.turn(1);
        model.turn(1);
        assertThat(model.page.get()).isEqualTo(1);
        model.turn(-5);
        assertThat(model.page.get()).isZero();
    }

    @Test
    void aPreviewThatFailsSaysWhy() {
        ReportsModel model =
                model(
                        _ -> {
                            throw new Trouble("No page.", "The disk is full.", "Make room.");
                        });
        open(model);
        assertThat(model.pages).isEmpty();
        assertThat(model.trouble.get()).isEqualTo("No page. The disk is full. Make room.");
    }

    @Test
    void aReportIsNamedAfterWhatWasChecked() {
        ReportsModel model = model(_ -> List.of());
        desk.withMonitor(0);
        var versions = desk.flights();
        desk.desk
                .checks()
                .run(
                        new CheckRequest(
                                FlightsDesk.PROJECT,
                                null,
                                versions.getFirst().id(),
                                versions.getLast().id(),
                                CheckSettings.DEFAULT),
                        Progress.NONE);
        model.project(FlightsDesk.PROJECT);
        assertThat(model.printables)
                .extracting(Printable::name)
                .containsExactlyInAnyOrder(
                        "late-arrival, flights v2", "flights v2 against flights v1");
    }

    @Test
    void howManyChecksThereAreIsKnownThoughOnlyTheNewestAreListed() {
        ReportsModel model = model(_ -> List.of());
        desk.withMonitor(200);
        model.project(FlightsDesk.PROJECT);
        assertThat(model.printables).hasSize(200);
        assertThat(model.total()).isEqualTo(201);
    }

    private Check open(ReportsModel model) {
        Check check = desk.withMonitor(0);
        model.project(FlightsDesk.PROJECT);
        model.open(check.id());
        return check;
    }

    private ReportsModel model(PrintPreview preview) {
        return new ReportsModel(desk.desk, atOnce, preview, Words.english(), (_, _) -> {});
    }

    private static PrintedPage page(int number) {
        return new PrintedPage(number, 595, 842, new byte[0]);
    }
}
