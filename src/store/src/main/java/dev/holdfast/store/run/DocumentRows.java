package dev.holdfast.store.run;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.store.Batch;
import dev.holdfast.store.Query;
import dev.holdfast.store.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The packed documents. One longer than a cell may be goes on in `run_rest`.
final class DocumentRows {
    private static final int AT_ONCE = 200;

    private DocumentRows() {}

    /// A document as it is kept.
    record Packed(long id, long experimentId, byte[] bytes) {}

    /// Which of the runs are already there.
    static Set<Long> known(Sql sql, long experimentId, Collection<Run> runs) {
        long newest = sql.query("select coalesce(max(id), 0) from run").number();
        List<Long> ids = runs.stream().map(Run::id).filter(id -> id <= newest).toList();
        var known = new HashSet<Long>();
        inPortions(
                ids,
                some ->
                        sql.query(
                                        "select id, experiment_id from run where id in ("
                                                + Query.marks(some.size())
                                                + ")")
                                .bindAll(some)
                                .each(
                                        row -> {
                                            if (row.id("experiment_id") != experimentId)
                                                throw moved(row.id("id"));
                                            known.add(row.id("id"));
                                        }));
        return known;
    }

    private static Trouble moved(long id) {
        return new Trouble(
                "Could not save run " + id + ".",
                "It belongs to another experiment, and a run stays in its experiment.",
                "Save it under a new id.");
    }

    /// Documents are packed on every processor, and written in order.
    static void write(Sql sql, Collection<CellRow> rows, Set<Long> known) {
        Batch insert =
                sql.batch(
                        "insert into run (id, experiment_id, external_hash, document) values (?, ?,"
                                + " ?, ?)");
        Batch update = sql.batch("update run set external_hash = ?, document = ? where id = ?");
        Batch dropRest = sql.batch("delete from run_rest where run_id = ?");
        Batch rest = sql.batch("insert into run_rest (run_id, part, data) values (?, ?, ?)");
        List<byte[]> documents = rows.parallelStream().map(RunDocument::pack).toList();
        int at = 0;
        for (CellRow row : rows) {
            Run run = row.run();
            List<byte[]> parts = Squeezed.parts(documents.get(at++));
            long hash = Hash.of(run.externalId());
            if (known.contains(run.id())) {
                update.add(hash, parts.getFirst(), run.id());
                dropRest.add(run.id());
            } else {
                insert.add(run.id(), run.experimentId(), hash, parts.getFirst());
            }
            for (int part = 1; part < parts.size(); part++)
                rest.add(run.id(), part, parts.get(part));
        }
        insert.run();
        update.run();
        dropRest.run();
        rest.run();
    }

    /// The documents of these runs by id; ids without a run are left out.
    static Map<Long, Packed> load(Sql sql, Collection<Long> ids) {
        var found = new HashMap<Long, Packed>();
        inPortions(
                List.copyOf(ids),
                some -> {
                    // always the same number of marks, so that the database has the statement ready
                    var padded = new ArrayList<>(some);
                    while (padded.size() < AT_ONCE && some.size() > 1) padded.add(some.getFirst());
                    sql.query(
                                    "select id, experiment_id, document from run where id in ("
                                            + Query.marks(padded.size())
                                            + ")")
                            .bindAll(padded)
                            .each(
                                    row ->
                                            found.put(
                                                    row.id("id"),
                                                    new Packed(
                                                            row.id("id"),
                                                            row.id("experiment_id"),
                                                            row.bytes("document"))));
                });
        found.replaceAll((_, document) -> whole(sql, document));
        return found;
    }

    static Packed whole(Sql sql, Packed document) {
        if (document.bytes.length < Squeezed.PART) return document;
        var parts = new ArrayList<byte[]>();
        parts.add(document.bytes);
        sql.query("select data from run_rest where run_id = ? order by part")
                .bind(document.id)
                .each(row -> parts.add(row.bytes("data")));
        return new Packed(document.id, document.experimentId, Squeezed.joined(parts));
    }

    /// The runs of these ids that are in one experiment, in the order of the ids.
    static List<Run> runs(Sql sql, List<Long> ids, RunKeys keys) {
        Map<Long, Packed> documents = load(sql, ids);
        var runs = new ArrayList<Run>(ids.size());
        for (long id : ids) {
            Packed found = documents.get(id);
            if (found != null)
                runs.add(RunDocument.unpack(id, found.experimentId, found.bytes, keys));
        }
        return runs;
    }

    private static void inPortions(List<Long> ids, Consumer<List<Long>> work) {
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            work.accept(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
}
