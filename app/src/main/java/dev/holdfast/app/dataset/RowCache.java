package dev.holdfast.app.dataset;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.workbench.dataset.Imports;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of one version as they are looked at: a few pages in memory, fetched when a row of theirs is
/// first asked for, the last asked for first. A fast scroll over millions of rows leaves most pages unread.
final class RowCache {
    static final int PAGE = 200;
    private static final int PAGES_KEPT = 40;
    private static final int PAGES_WAITING = 4;

    private final Imports imports;
    private final Background background;
    private final long versionId;
    private final Map<Long, List<List<String>>> pages =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, List<List<String>>> eldest) {
                    return size() > PAGES_KEPT;
                }
            };
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();

    /// Counts the pages that came; a grid redraws when it moves.
    final LongProperty arrived = new SimpleLongProperty();

    RowCache(Imports imports, Background background, long versionId) {
        this.imports = imports;
        this.background = background;
        this.versionId = versionId;
    }

    /// The row if it is in memory; null while it is on its way.
    @Nullable List<String> row(long index) {
        long page = index / PAGE;
        List<List<String>> rows = pages.get(page);
        if (rows == null) {
            ask(page);
            return null;
        }
        int at = (int) (index % PAGE);
        return at < rows.size() ? rows.get(at) : List.of();
    }

    int pagesInMemory() {
        return pages.size();
    }

    private void ask(long page) {
        if (!waiting.contains(page)) waiting.addFirst(page);
        while (waiting.size() > PAGES_WAITING) waiting.removeLast();
        fetchNext();
    }

    private void fetchNext() {
        Long page = busy.get() ? null : waiting.peekFirst();
        if (page == null) return;
        background.run(
                busy, () -> imports.rows(versionId, page * PAGE, PAGE), rows -> keep(page, rows));
    }

    private void keep(long page, RowPage rows) {
        pages.put(page, rows.rows());
        waiting.remove(page);
        arrived.set(arrived.get() + 1);
        fetchNext();
    }
}
