package dev.holdfast.app.run;

import dev.holdfast.catalog.run.Run;

import javafx.collections.ObservableListBase;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A list as long as the answer, of which only pages that were looked at are held. A row asked for before its page
/// is there stands empty and fills itself. Belongs to the window's thread.
final class LazyRuns extends ObservableListBase<RunRow> {
    static final int PAGE = 200;
    private static final int HELD_PAGES = 25;

    private final Map<Integer, RunRow[]> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final IntConsumer wanted;
    private int size;

    /// @param wanted told the first index of a page that is looked at and not there
    LazyRuns(IntConsumer wanted) {
        this.wanted = wanted;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public RunRow get(int index) {
        if (index < 0 || index >= size) throw new IndexOutOfBoundsException(index);
        RunRow[] page = pages.get(index / PAGE);
        if (page == null) {
            page = emptyPage(index / PAGE);
            pages.put(index / PAGE, page);
            forgetOldest();
            wanted.accept(index / PAGE * PAGE);
        }
        return page[index % PAGE];
    }

    /// A new answer: its length and its first page.
    void answer(int total, List<Run> firstPage) {
        int before = size;
        beginChange();
        pages.clear();
        size = total;
        if (total > 0) {
            pages.put(0, emptyPage(0));
            fill(0, firstPage);
        }
        nextReplace(0, size, java.util.Collections.nCopies(before, new RunRow(0)));
        endChange();
    }

    /// The page that begins at `offset` has come.
    void fill(int offset, List<Run> runs) {
        RunRow[] page = pages.get(offset / PAGE);
        if (page == null) return;
        for (int i = 0; i < Math.min(page.length, runs.size()); i++) page[i].run.set(runs.get(i));
    }

    /// Where a run is, among the pages that are held.
    Optional<RunRow> held(long runId) {
        for (RunRow[] page : pages.values())
            for (RunRow row : page) {
                Run run = row.run.get();
                if (run != null && run.id() == runId) return Optional.of(row);
            }
        return Optional.empty();
    }

    private RunRow[] emptyPage(int number) {
        RunRow[] page = new RunRow[Math.min(PAGE, size - number * PAGE)];
        for (int i = 0; i < page.length; i++) page[i] = new RunRow(number * PAGE + i);
        return page;
    }

    private void forgetOldest() {
        Iterator<Integer> oldest = pages.keySet().iterator();
        while (pages.size() > HELD_PAGES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
