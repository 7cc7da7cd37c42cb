package dev.holdfast.store.run;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunColumn;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.store.Database;
import dev.holdfast.store.Facts;
import dev.holdfast.store.Sql;
import dev.holdfast.store.Transaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs in the workspace's database.
public final class DatabaseRunStore implements RunStore {
    private final Database database;
    private final KeyRows keyRows = new KeyRows();
    private final RunTables tables = new RunTables(keyRows);
    private final ColumnCache cache = new ColumnCache();
    private final Answers answers = new Answers();
    private final RunRows rows;

    public DatabaseRunStore(Database database) {
        this(database, Packing.Limits.USUAL);
    }

    DatabaseRunStore(Database database, Packing.Limits limits) {
        this.database = database;
        this.rows = new RunRows(keyRows, limits);
        Thread.ofPlatform().daemon().name("store-native").start(Squeezed::load);
    }

    /// How to write runs inside a transaction that holds more.
    public RunRows rows() {
        return rows;
    }

    @Override
    public void save(Collection<Run> runs) {
        if (runs.isEmpty()) return;
        List<Run> all = List.copyOf(runs);
        database.write(
                transaction -> {
                    if (all.size() == 1) saveOne(transaction, all.getFirst());
                    else rows.save(transaction, all);
                });
    }

    /// What a person changes in one run is worth a line in the audit trail; what a run logs of itself is not.
    private void saveOne(Transaction transaction, Run run) {
        String before = find(transaction.sql(), run.id()).map(DatabaseRunStore::facts).orElse("");
        rows.save(transaction, List.of(run));
        transaction.saved(Subject.RUN, run.id(), run.name(), before, facts(run));
    }

    private static String facts(Run run) {
        return Facts.of("name", run.name())
                .and("run", run.externalId())
                .and("deleted", run.deleted() ? "yes" : null)
                .and("tags", run.tags())
                .text();
    }

    @Override
    public Optional<Run> find(long id) {
        return database.read(sql -> find(sql, id));
    }

    private Optional<Run> find(Sql sql, long id) {
        return runs(sql, List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Run> withExternalId(long experimentId, String externalId) {
        return database.read(
                sql -> named(sql, externalId, "where experiment_id = ?", experimentId));
    }

    @Override
    public Optional<Run> inProject(long projectId, String externalId) {
        return database.read(
                sql ->
                        named(
                                sql,
                                externalId,
                                "where experiment_id in (select id from experiment where project_id"
                                        + " = ?)",
                                projectId));
    }

    private Optional<Run> named(Sql sql, String externalId, String where, long id) {
        List<Long> ids =
                sql.query("select id from run " + where + " and external_hash = ?")
                        .bind(id, Hash.of(externalId))
                        .list(row -> row.id("id"));
        return runs(sql, ids).stream()
                .filter(run -> run.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public Page<Run> page(RunQuery query) {
        return database.read(
                sql -> {
                    TableScan.Answer answer = answer(sql, query);
                    return new Page<>(
                            runs(sql, answer.page(query)), query.offset(), answer.total());
                });
    }

    /// Who asks beyond the first page scrolls, and will ask again.
    private TableScan.Answer answer(Sql sql, RunQuery query) {
        List<RunTable> some = tables(sql, query.experimentIds());
        var scan = new TableScan(sql, cache, some);
        Answers.Question question = Answers.Question.of(query, some);
        long[] known = answers.get(question).orElse(null);
        if (known == null && query.offset() == 0) return scan.first(query);
        long[] all = known == null ? scan.all(query) : known;
        answers.put(question, all);
        return new TableScan.Answer(all, all.length);
    }

    private List<RunTable> tables(Sql sql, List<Long> experimentIds) {
        return experimentIds.stream()
                .distinct()
                .flatMap(id -> tables.current(sql, id).stream())
                .toList();
    }

    /// The runs in the order of their ids.
    private List<Run> runs(Sql sql, List<Long> ids) {
        Map<Long, DocumentRows.Packed> documents = DocumentRows.load(sql, ids);
        var keys = new HashMap<Long, RunKeys>();
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(documents.get(id)).stream())
                .map(
                        document ->
                                RunDocument.unpack(
                                        document.id(),
                                        document.experimentId(),
                                        document.bytes(),
                                        keys.computeIfAbsent(
                                                document.experimentId(), id -> keys(sql, id))))
                .toList();
    }

    private RunKeys keys(Sql sql, long experimentId) {
        return TableHead.read(sql, experimentId)
                .map(head -> keyRows.load(sql, experimentId, head.keyed()))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Experiment " + experimentId + " has runs but no table"));
    }

    @Override
    public List<RunColumn> columns(List<Long> experimentIds) {
        return database.read(
                sql -> {
                    var counts = new ColumnCounts(sql, cache);
                    tables(sql, experimentIds).forEach(counts::add);
                    return counts.result();
                });
    }

    @Override
    public long count(long experimentId) {
        return database.read(
                sql -> new TableScan(sql, cache, tables(sql, List.of(experimentId))).count());
    }

    @Override
    public void saveHistories(Map<Long, List<MetricSeries>> byRun) {
        if (byRun.isEmpty()) return;
        database.write(
                transaction -> {
                    HistoryRows.save(transaction.sql(), byRun);
                    long one = byRun.size() == 1 ? byRun.keySet().iterator().next() : 0;
                    transaction.announce(Subject.RUN, one);
                });
    }

    @Override
    public Map<String, Double> historyEnds(long runId) {
        return database.read(sql -> HistoryRows.ends(sql, runId));
    }

    @Override
    public Optional<MetricSeries> history(long runId, String metric) {
        return database.read(sql -> HistoryRows.load(sql, runId, metric));
    }
}
