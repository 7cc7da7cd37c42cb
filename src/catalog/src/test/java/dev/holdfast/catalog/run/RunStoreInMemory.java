package dev.holdfast.catalog.run;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.Trouble;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Keeps runs as long as the test runs, in the plainest way: what it answers is what the real store must answer.
public final class RunStoreInMemory implements RunStore {
    private static final int DISTINCT_AT_MOST = 1_000;

    private final ExperimentStore experiments;
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final Map<Long, Map<String, MetricSeries>> histories = new ConcurrentHashMap<>();

    public RunStoreInMemory(ExperimentStore experiments) {
        this.experiments = experiments;
    }

    @Override
    public void save(Collection<Run> more) {
        for (Run run : more) {
            Run before = runs.get(run.id());
            if (before != null && before.experimentId() != run.experimentId())
                throw new Trouble(
                        "Could not save run " + run.id() + ".",
                        "It belongs to another experiment, and a run stays in its experiment.",
                        "Save it under a new id.");
            if (experiments.find(run.experimentId()).isEmpty())
                throw new Trouble(
                        "Could not save run " + run.name() + ".",
                        "Its experiment " + run.experimentId() + " is not in this store.",
                        "Save the experiment first.");
        }
        more.forEach(run -> runs.put(run.id(), run));
    }

    @Override
    public Optional<Run> find(long id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Optional<Run> withExternalId(long experimentId, String externalId) {
        return in(experimentId).filter(run -> run.externalId().equals(externalId)).findFirst();
    }

    @Override
    public Optional<Run> inProject(long projectId, String externalId) {
        return experiments.inProject(projectId).stream()
                .flatMap(experiment -> withExternalId(experiment.id(), externalId).stream())
                .findFirst();
    }

    @Override
    public Page<Run> page(RunQuery query) {
        List<Run> matching =
                query.experimentIds().stream()
                        .distinct()
                        .flatMap(this::in)
                        .filter(run -> query.withDeleted() || live(run))
                        .filter(query.filter()::matches)
                        .sorted(comparator(query.order()))
                        .toList();
        List<Run> rows = matching.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Page<>(rows, query.offset(), matching.size());
    }

    private static Comparator<Run> comparator(List<RunOrder> orders) {
        Comparator<Run> comparator = (_, _) -> 0;
        for (RunOrder order : orders) comparator = comparator.thenComparing(by(order));
        return comparator
                .thenComparing(by(new RunOrder(RunKey.attribute("start_time"), false)))
                .thenComparing(Run::id);
    }

    private static Comparator<Run> by(RunOrder order) {
        RunKey key = order.key();
        if (key.numeric())
            return Comparator.comparing(
                    key::numberIn,
                    Comparator.nullsLast(
                            (left, right) -> CellOrder.numbers(left, right, order.ascending())));
        Comparator<String> texts = order.ascending() ? CellOrder.TEXT : CellOrder.TEXT.reversed();
        return Comparator.comparing(key::textIn, Comparator.nullsLast(texts));
    }

    @Override
    public List<RunColumn> columns(List<Long> experimentIds) {
        var counts =
                new TreeMap<RunKey, Long>(
                        Comparator.comparing(RunKey::family).thenComparing(RunKey::name));
        var values = new HashMap<RunKey, Set<Object>>();
        experimentIds.stream()
                .distinct()
                .flatMap(this::in)
                .filter(RunStoreInMemory::live)
                .forEach(
                        run -> {
                            run.metrics()
                                    .forEach(
                                            (name, value) ->
                                                    count(
                                                            RunKey.metric(name),
                                                            value,
                                                            counts,
                                                            values));
                            run.params()
                                    .forEach(
                                            (name, value) ->
                                                    count(
                                                            RunKey.param(name),
                                                            value,
                                                            counts,
                                                            values));
                            run.tags()
                                    .forEach(
                                            (name, value) ->
                                                    count(RunKey.tag(name), value, counts, values));
                        });
        return counts.entrySet().stream()
                .map(
                        entry ->
                                new RunColumn(
                                        entry.getKey(),
                                        entry.getValue(),
                                        Math.min(
                                                DISTINCT_AT_MOST,
                                                values.get(entry.getKey()).size())))
                .toList();
    }

    private static void count(
            RunKey key, Object value, Map<RunKey, Long> counts, Map<RunKey, Set<Object>> values) {
        counts.merge(key, 1L, Long::sum);
        values.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
    }

    @Override
    public long count(long experimentId) {
        return in(experimentId).filter(RunStoreInMemory::live).count();
    }

    private Stream<Run> in(long experimentId) {
        return runs.values().stream().filter(run -> run.experimentId() == experimentId);
    }

    private static boolean live(Run run) {
        return !run.deleted() && run.presence() == Presence.PRESENT;
    }

    @Override
    public void saveHistories(Map<Long, List<MetricSeries>> byRun) {
        for (long runId : byRun.keySet())
            if (!runs.containsKey(runId))
                throw new Trouble(
                        "Could not save histories of metrics.",
                        "Run " + runId + " is not in this store.",
                        "Save the run first.");
        byRun.forEach((runId, all) -> all.forEach(series -> keep(runId, series)));
    }

    private void keep(long runId, MetricSeries series) {
        histories.computeIfAbsent(runId, _ -> new ConcurrentHashMap<>()).put(series.key(), series);
    }

    @Override
    public Map<String, Double> historyEnds(long runId) {
        Map<String, Double> ends = new HashMap<>();
        histories
                .getOrDefault(runId, Map.of())
                .forEach(
                        (key, series) -> {
                            if (series.points() > 0)
                                ends.put(key, series.values()[series.points() - 1]);
                        });
        return ends;
    }

    @Override
    public Optional<MetricSeries> history(long runId, String metric) {
        return Optional.ofNullable(histories.getOrDefault(runId, Map.of()).get(metric));
    }
}
