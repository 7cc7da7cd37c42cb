package dev.holdfast.store.run;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.store.Sql;
import dev.holdfast.store.Transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes runs inside a transaction that may hold more, such as a page of a sync: documents, delta and blocks change together.
public final class RunRows {
    private final KeyRows keyRows;
    private final Packing.Limits limits;

    RunRows(KeyRows keyRows, Packing.Limits limits) {
        this.keyRows = keyRows;
        this.limits = limits;
    }

    /// Adds the runs, or replaces those with the same ids, and announces them. Where an id comes twice, the later run counts.
    ///
    /// @throws dev.holdfast.catalog.Trouble where an experiment is missing, or a known run comes from another experiment
    public void save(Transaction transaction, Collection<Run> runs) {
        var byExperiment = new TreeMap<Long, Map<Long, Run>>();
        for (Run run : runs)
            byExperiment
                    .computeIfAbsent(run.experimentId(), _ -> new LinkedHashMap<>())
                    .put(run.id(), run);
        byExperiment.forEach((experiment, some) -> save(transaction.sql(), experiment, some));
        if (runs.size() == 1) transaction.announce(Subject.RUN, runs.iterator().next().id());
        else if (!runs.isEmpty()) transaction.announce(Subject.RUN, 0);
    }

    private void save(Sql sql, long experimentId, Map<Long, Run> runs) {
        TableHead head = TableHead.lock(sql, experimentId);
        RunKeys before = keyRows.load(sql, experimentId, head.keyed());
        RunKeys keys = before.copy();
        Set<Long> known = DocumentRows.known(sql, experimentId, runs.values());
        var rows = new LinkedHashMap<Long, CellRow>();
        runs.forEach((id, run) -> rows.put(id, CellRow.of(run, keys)));
        DocumentRows.write(sql, rows.values(), known);
        keyRows.add(sql, experimentId, keys, before.end());
        settle(sql, head, keys, rows, known);
        head.write(sql, keys.end() > before.end());
    }

    private void settle(
            Sql sql, TableHead head, RunKeys keys, Map<Long, CellRow> rows, Set<Long> known) {
        Map<Long, DeltaRow> before = DeltaRow.all(sql, head.experimentId());
        var delta = new LinkedHashMap<>(before);
        for (CellRow row : rows.values()) {
            Run run = row.run();
            DeltaRow old = before.get(run.id());
            boolean inBlock = old == null ? known.contains(run.id()) : old.inBlock();
            delta.put(run.id(), DeltaRow.of(run, inBlock, head.revision()));
        }
        Set<Long> due = Packing.due(delta.values(), limits);
        var staying = new ArrayList<DeltaRow>();
        for (long id : rows.keySet()) {
            DeltaRow row = delta.get(id);
            if (row != null && !due.contains(id)) staying.add(row);
        }
        DeltaRow.write(sql, head.experimentId(), staying, before.keySet());
        if (due.isEmpty()) return;
        var leaving = new HashSet<>(due);
        leaving.retainAll(before.keySet());
        DeltaRow.remove(sql, leaving);
        new Packing(sql, head.experimentId(), keys).pack(due, delta, rows);
    }
}
