package dev.holdfast.store.run;

import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunKey.Family;
import dev.holdfast.store.Batch;
import dev.holdfast.store.Sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers of keys, kept in memory for the experiments last used.
final class KeyRows {
    private static final int EXPERIMENTS = 64;

    private final Map<Long, Known> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
                    return size() > EXPERIMENTS;
                }
            };

    private record Known(long keyed, RunKeys keys) {}

    /// The keys as of the revision that last added some. Do not add to them: take a [RunKeys#copy()].
    RunKeys load(Sql sql, long experimentId, long keyed) {
        synchronized (known) {
            Known found = known.get(experimentId);
            if (found != null && found.keyed == keyed) return found.keys;
        }
        List<RunKey> keys =
                sql.query(
                                "select family, name from run_key where experiment_id = ? order by"
                                        + " number")
                        .bind(experimentId)
                        .list(
                                row ->
                                        new RunKey(
                                                row.word(Family.class, "family"),
                                                row.text("name")));
        RunKeys loaded = new RunKeys(keys);
        synchronized (known) {
            known.put(experimentId, new Known(keyed, loaded));
        }
        return loaded;
    }

    /// Writes the keys from that number on.
    void add(Sql sql, long experimentId, RunKeys keys, int from) {
        Batch batch =
                sql.batch(
                        "insert into run_key (experiment_id, number, family, name) values (?, ?, ?,"
                                + " ?)");
        int number = from;
        for (RunKey key : keys.from(from))
            batch.add(experimentId, number++, key.family(), key.name());
        batch.run();
    }
}
