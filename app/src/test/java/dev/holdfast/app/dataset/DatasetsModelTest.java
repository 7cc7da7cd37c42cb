package dev.holdfast.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.flights.FlightsDesk;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What the datasets place decides, on real flights.
class DatasetsModelTest {
    private final FlightsDesk desk = new FlightsDesk().withFlights(400);
    private final Background atOnce = AtOnce.background();
    private final DatasetsModel model = new DatasetsModel(desk.desk, atOnce);
    private final Words words = Words.english();

    @Test
    void opensADatasetAtItsNewestVersion() {
        open();
        assertThat(model.version().get().number()).isEqualTo(2);
        assertThat(model.columns).hasSize(20);
    }

    @Test
    void keepsTheOpenVersionOverARefresh() {
        open();
        var first = desk.flights().getFirst();
        model.open(first.datasetId(), first.id());
        model.refresh();
        assertThat(model.version().get()).isEqualTo(first);
    }

    @Test
    void aChangedRoleIsKept() {
        open();
        model.assignRole(model.version().get().id(), "seats", Role.IGNORE);
        assertThat(model.version().get().schema().column("seats"))
                .contains(new Column("seats", ColumnType.INTEGER, Role.IGNORE));
    }

    @Test
    void saysWhatUsesAVersion() {
        open();
        assertThat(model.usedBy.get().nothing()).isTrue();
        desk.withMonitor(0);
        model.close();
        open();
        assertThat(model.usedBy.get().checks()).hasSize(1);
        assertThat(model.usedBy.get().monitors()).hasSize(1);
    }

    @Test
    void aVersionSaysWhatItChanged() {
        open();
        var versions = desk.flights();
        var difference = VersionDifference.between(versions.getFirst(), versions.getLast());
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.sameContent()).isFalse();
        assertThat(
                        new VersionDifference(1_895, List.of("tail"), List.of(), List.of(), false)
                                .sentence(words))
                .isEqualTo("+1,895 rows, tail is new");
        assertThat(
                        new VersionDifference(-1, List.of(), List.of("a", "b"), List.of("c"), false)
                                .sentence(words))
                .isEqualTo("−1 row, 2 columns gone, c changed type");
        assertThat(new VersionDifference(0, List.of(), List.of(), List.of(), true).sentence(words))
                .isEqualTo("same content, other file");
    }

    @Test
    void findingsAreColumnsToKnowAbout() {
        open();
        model.filter.set(ColumnFilter.FINDINGS);
        assertThat(model.columns).allMatch(ColumnFilter::notable);
        model.filter.set(ColumnFilter.CHANGED);
        assertThat(model.columns).isEmpty();
    }

    private void open() {
        model.project(FlightsDesk.PROJECT);
        model.open(desk.flights().getFirst().datasetId(), 0);
    }
}
