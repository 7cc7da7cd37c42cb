package dev.holdfast.data.table;

import dev.holdfast.catalog.job.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// Does the same with every column, several at a time, each thread with its own view of the table. `note` says what is being done.
public record InParallel(int threads, String note) {
    /// The results in the order of `items`. The first failure ends the work and is thrown.
    public <T, R> List<R> over(
            List<T> items, Table table, BiFunction<Table, T, R> work, Progress progress) {
        return over(
                items, List.of(table), (own, item) -> work.apply(own.getFirst(), item), progress);
    }

    /// The same over several tables at once.
    public <T, R> List<R> over(
            List<T> items,
            List<Table> tables,
            BiFunction<List<Table>, T, R> work,
            Progress progress) {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        Object[] results = new Object[items.size()];
        Runnable lane =
                () -> {
                    List<Table> own = tables.stream().map(Table::twin).toList();
                    try {
                        for (int i; (i = next.getAndIncrement()) < items.size(); ) {
                            progress.check();
                            results[i] = work.apply(own, items.get(i));
                            progress.report(done.incrementAndGet(), items.size(), "columns", note);
                        }
                    } catch (RuntimeException | Error e) {
                        next.set(items.size());
                        throw e;
                    } finally {
                        own.forEach(Table::close);
                    }
                };
        run(lane);
        List<R> list = new ArrayList<>();
        for (Object result : results) {
            @SuppressWarnings("unchecked")
            R typed = (R) result;
            list.add(typed);
        }
        return list;
    }

    private void run(Runnable lane) {
        try (ExecutorService lanes = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) futures.add(lanes.submit(lane));
            for (Future<?> future : futures) future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) throw runtime;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(note + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(note + " was interrupted", e);
        }
    }
}
