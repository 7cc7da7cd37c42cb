package dev.holdfast.store.run;

import dev.holdfast.store.Sql;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The run tables last used, brought up to date when asked for.
final class RunTables {
    private static final int EXPERIMENTS = 32;

    private final KeyRows keyRows;
    private final Map<Long, SoftReference<RunTable>> tables =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Long, SoftReference<RunTable>> eldest) {
                    return size() > EXPERIMENTS;
                }
            };

    RunTables(KeyRows keyRows) {
        this.keyRows = keyRows;
    }

    /// The table as this transaction sees it; empty where the experiment never had runs.
    Optional<RunTable> current(Sql sql, long experimentId) {
        return TableHead.read(sql, experimentId).map(head -> current(sql, head));
    }

    private RunTable current(Sql sql, TableHead head) {
        RunTable before = get(head.experimentId());
        if (before != null && before.head().equals(head)) return before;
        RunKeys keys = keyRows.load(sql, head.experimentId(), head.keyed());
        RunTable table = RunTable.read(sql, head, keys, before);
        synchronized (tables) {
            tables.put(head.experimentId(), new SoftReference<>(table));
        }
        return table;
    }

    private @Nullable RunTable get(long experimentId) {
        synchronized (tables) {
            SoftReference<RunTable> held = tables.get(experimentId);
            return held == null ? null : held.get();
        }
    }
}
