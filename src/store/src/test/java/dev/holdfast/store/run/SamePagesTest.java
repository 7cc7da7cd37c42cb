package dev.holdfast.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunBuilder;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunOrder;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.catalog.run.RunStoreInMemory;
import dev.holdfast.store.TestStore;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Random runs, saved, changed, deleted and packed in random portions: the blocks must give the pages, columns and counts that
/// the plain store in memory gives.
class SamePagesTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final double[] NUMBERS = {
        0, -0.0, 1, 2.5, -7, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-9
    };
    private static final String[] TEXTS = {
        "6", "06", "10", "2e1", "", "adam", "Adam", "ädam", "sgd%", "a_b"
    };
    private static Path folder;
    private static TestStore store;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("same-pages");
        store = new TestStore(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Property(tries = 10)
    void theSameAsInMemory(
            @ForAll("limits") Packing.Limits limits,
            @ForAll Random random,
            @ForAll("queries") List<RunQuery> queries) {
        ExperimentStore experiments = new DatabaseExperimentStore(store.database());
        RunStore packed = new DatabaseRunStore(store.database(), limits);
        RunStore plain = new RunStoreInMemory(experiments);
        List<Long> ids = List.of(experiment(experiments), experiment(experiments));
        var all = new ArrayList<Run>();
        for (int write = 0; write < 8; write++) {
            List<Run> some = some(random, ids, all);
            packed.save(some);
            plain.save(some);
            assertThat(packed.columns(ids)).isEqualTo(plain.columns(ids));
            for (long id : ids) assertThat(packed.count(id)).isEqualTo(plain.count(id));
            for (RunQuery query : queries) {
                RunQuery here = at(query, write % 2 == 0 ? ids : ids.subList(0, 1));
                assertThat(packed.page(here)).as("%s", here).isEqualTo(plain.page(here));
            }
        }
        for (Run run : all) assertThat(packed.find(run.id())).isEqualTo(plain.find(run.id()));
        RunStore reopened = new DatabaseRunStore(store.database(), limits);
        for (RunQuery query : queries)
            assertThat(reopened.page(at(query, ids))).isEqualTo(plain.page(at(query, ids)));
    }

    private static long experiment(ExperimentStore experiments) {
        long id = NewId.next();
        experiments.save(new Experiment(id, store.project, "e" + id, NOON, false, Map.of(), null));
        return id;
    }

    private static RunQuery at(RunQuery query, List<Long> ids) {
        return new RunQuery(
                ids,
                query.filter(),
                query.order(),
                query.withDeleted(),
                query.offset(),
                query.limit());
    }

    private static List<Run> some(Random random, List<Long> ids, List<Run> all) {
        var some = new ArrayList<Run>();
        for (int count = random.nextInt(30); count >= 0; count--) {
            boolean again = !all.isEmpty() && random.nextInt(3) == 0;
            RunBuilder builder =
                    again
                            ? RunBuilder.like(all.get(random.nextInt(all.size())))
                            : RunBuilder.in(ids.get(random.nextInt(ids.size())));
            some.add(filled(builder, random));
        }
        all.addAll(some);
        return some;
    }

    private static Run filled(RunBuilder builder, Random random) {
        for (int cells = random.nextInt(4); cells > 0; cells--) {
            builder.metric("m" + random.nextInt(3), NUMBERS[random.nextInt(NUMBERS.length)]);
            builder.param("p" + random.nextInt(3), TEXTS[random.nextInt(TEXTS.length)]);
            builder.tag("t" + random.nextInt(200), TEXTS[random.nextInt(TEXTS.length)]);
        }
        Instant started = random.nextInt(5) == 0 ? null : NOON.plusMillis(random.nextInt(4));
        return builder.started(started)
                .ended(random.nextBoolean() ? null : NOON.plusMillis(random.nextInt(9)))
                .status(RunStatus.values()[random.nextInt(RunStatus.values().length)])
                .deleted(random.nextInt(8) == 0)
                .presence(random.nextInt(8) == 0 ? Presence.GONE : Presence.PRESENT)
                .build();
    }

    @Provide
    Arbitrary<Packing.Limits> limits() {
        return Arbitraries.of(
                Packing.Limits.USUAL,
                new Packing.Limits(1, 1, 1, 1),
                new Packing.Limits(5, 1_000, 40, 1_000),
                new Packing.Limits(20, 1_000, 1_000, 100_000));
    }

    @Provide
    Arbitrary<List<RunQuery>> queries() {
        Arbitrary<String> filters =
                Arbitraries.of(
                        "",
                        "metrics.m0 > 0.5",
                        "metrics.m1 <= 2.5 or metrics.m2 = nan",
                        "not metrics.m0 != 1",
                        "params.p0 = \"6\"",
                        "params.p1 >= 6 and params.p1 < 21",
                        "params.p2 like \"%d_m\"",
                        "params.p2 ilike \"ADAM\" or tags.t3 is null",
                        "tags.t1 not in (\"\", \"6\") and duration > 2",
                        "tags.t5 is not null",
                        "status = \"FINISHED\" or status like \"K%\"",
                        "start_time < \"2026-11-25T12:00:00.002Z\"",
                        "metrics.nowhere > 1",
                        "params.nowhere is null",
                        "not (params.p0 > \"a\" or metrics.m0 < inf)");
        Arbitrary<RunKey> keys =
                Arbitraries.of(
                        RunKey.metric("m0"),
                        RunKey.metric("m1"),
                        RunKey.param("p0"),
                        RunKey.param("p1"),
                        RunKey.tag("t1"),
                        RunKey.attribute("status"),
                        RunKey.attribute("duration"),
                        RunKey.attribute("end_time"),
                        RunKey.attribute("run_name"),
                        RunKey.metric("nowhere"));
        Arbitrary<RunOrder> order =
                Combinators.combine(keys, Arbitraries.of(true, false)).as(RunOrder::new);
        return Combinators.combine(
                        filters,
                        order.list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 60))
                .as(
                        (filter, orders, deleted, offset, limit) ->
                                new RunQuery(
                                        List.of(),
                                        RunFilterText.parse(filter),
                                        orders,
                                        deleted,
                                        offset,
                                        limit))
                .list()
                .ofSize(6);
    }
}
