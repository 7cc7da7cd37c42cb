package dev.holdfast.store.run;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey.Family;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// One run, and its cells in the order of their keys' numbers: metrics are [Double]s, params and tags [String]s.
record CellRow(Run run, int[] numbers, Object[] values) {
    static List<CellRow> of(Collection<Run> runs, RunKeys keys) {
        return runs.stream().map(run -> of(run, keys)).toList();
    }

    /// Gives new numbers to keys that have none.
    static CellRow of(Run run, RunKeys keys) {
        int size = run.metrics().size() + run.params().size() + run.tags().size();
        Object[] unsorted = new Object[size];
        long[] places = new long[size];
        int at = 0;
        for (var cell : run.metrics().entrySet()) {
            places[at] = place(keys.number(Family.METRIC, cell.getKey()), at);
            unsorted[at++] = cell.getValue();
        }
        for (var cell : run.params().entrySet()) {
            places[at] = place(keys.number(Family.PARAM, cell.getKey()), at);
            unsorted[at++] = cell.getValue();
        }
        for (var cell : run.tags().entrySet()) {
            places[at] = place(keys.number(Family.TAG, cell.getKey()), at);
            unsorted[at++] = cell.getValue();
        }
        Arrays.sort(places);
        int[] numbers = new int[size];
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (int) (places[i] >>> 32);
            values[i] = unsorted[(int) places[i]];
        }
        return new CellRow(run, numbers, values);
    }

    private static long place(int number, int at) {
        return (long) number << 32 | at;
    }
}
