package dev.holdfast.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.flights.FlightsDesk;
import dev.holdfast.app.work.Background;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;

/// Ten million rows are looked at through a few pages.
class RowCacheTest {
    private final FlightsDesk desk = new FlightsDesk();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Background later =
            new Background(
                    work::add,
                    Runnable::run,
                    failure -> {
                        throw new AssertionError(failure);
                    });
    private final RowCache cache = new RowCache(desk.imports, later, 77);

    @Test
    void aRowIsThereOnceItsPageCame() {
        assertThat(cache.row(5_000_007)).isNull();
        doAll();
        assertThat(cache.row(5_000_007)).containsExactly("r5000007", "10000014");
        assertThat(cache.arrived.get()).isEqualTo(1);
    }

    @Test
    void aFastScrollReadsOnlyWhereItEnds() {
        for (long row = 0; row < 10_000_000; row += 10_000) cache.row(row);
        doAll();
        assertThat(desk.imports.pagesRead.get()).isLessThanOrEqualTo(5);
        assertThat(cache.row(9_990_000)).isNotNull();
    }

    @Test
    void onlyAFewPagesStayInMemory() {
        for (long row = 0; row < 200_000; row += RowCache.PAGE) {
            cache.row(row);
            doAll();
        }
        assertThat(cache.pagesInMemory()).isLessThanOrEqualTo(40);
    }

    @Test
    void theGridsListHoldsNoRow() {
        var rows = new RowIndexes(0, 10_000_000);
        assertThat(rows).hasSize(10_000_000);
        assertThat(rows.get(9_999_999)).isEqualTo(9_999_999);
        assertThat(rows.indexOf(4_000_000)).isEqualTo(4_000_000);
        assertThat(rows.indexOf(10_000_000)).isEqualTo(-1);
    }

    private void doAll() {
        while (!work.isEmpty()) work.poll().run();
    }
}
