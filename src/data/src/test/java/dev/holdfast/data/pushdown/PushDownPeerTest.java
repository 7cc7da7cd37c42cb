package dev.holdfast.data.pushdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.comparison.CategoryColumn;
import dev.holdfast.data.comparison.ColumnComparator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// Against a genuine PostgreSQL. The same rows are compared there and here; the tables are made by the test, under names of their own.
@Tag("peers")
@EnabledIfEnvironmentVariable(named = "HOLDFAST_PEER_POSTGRESQL", matches = "jdbc:postgresql:.*")
class PushDownPeerTest {
    private static final String URL =
            System.getenv().getOrDefault("HOLDFAST_PEER_POSTGRESQL", "jdbc:postgresql://none/none");
    private static final DatabaseAddress ADDRESS =
            DatabaseAddress.parse(URL.replaceFirst("\\?.*", ""));
    private static final DatabaseLogin LOGIN = new DatabaseLogin("holdfast", "");
    private static final String SCHEMA = "push down \"" + ProcessHandle.current().pid();
    private static final String QUOTED = Dialect.POSTGRESQL.quote(SCHEMA);
    private static final String ROWS =
            """
            select g as id,
              case when g %% 50 = 0 then null when g %% 977 = 0 then 'NaN' when g %% 983 = 0 then 'Infinity'
                else sqrt(-2 * ln((g * 7919 %% 10007 + 1) / 10009.0)) * cos(g * 3.7) + %2$s end::float8 as "Mixed ""Case",
              (g * 31 %% 17 + case when g %% 3 = 0 then %3$s else 0 end)::int as few,
              (g * 7919 %% 1000 * 1.25 + %3$s)::numeric(12, 4) as amount,
              case when g %% 7 = 0 then null when g %% 5 < %3$s + 1 then 'it''s' else 'k' || g %% 9 end as kind,
              'u' || (g * 7919 %% (1500 + 100 * %3$s)) as many,
              g %% 4 = 0 as flag,
              5 as constant
            from generate_series(1, %1$s) g
            """;
    private static Connection admin;

    @BeforeAll
    static void makeTables() throws SQLException {
        admin = DriverManager.getConnection(URL);
        run("create schema " + QUOTED);
        run("create sequence " + QUOTED + ".numbers");
        run("create table " + QUOTED + ".before as " + ROWS.formatted(6_000, "0", "0"));
        run("create table " + QUOTED + ".now as " + ROWS.formatted(5_000, "0.3", "1"));
    }

    @AfterAll
    static void dropTables() throws SQLException {
        run("drop schema " + QUOTED + " cascade");
        admin.close();
    }

    private static void run(String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TableSource table(String name) {
        return TableSource.table(QUOTED + "." + name);
    }

    private static PushedPair compare(TableSource before, TableSource now, Progress progress) {
        return PushDown.compare(
                new PushDownRequest(ADDRESS, before, now, List.of(), Map.of(), Set.of(), 60),
                LOGIN,
                CheckSettings.DEFAULT,
                progress);
    }

    private static Map<String, ColumnComparison> pushed() {
        return compare(table("before"), table("now"), Progress.NONE).columns().stream()
                .collect(Collectors.toMap(c -> c.column().name(), c -> c));
    }

    private static <T> List<T> cells(String table, String sql, Session.RowReader<T> reader)
            throws SQLException {
        try (var statement = admin.createStatement();
                var rows =
                        statement.executeQuery("select " + sql + " from " + QUOTED + "." + table)) {
            var cells = new ArrayList<T>();
            while (rows.next()) cells.add(reader.read(rows));
            return cells;
        }
    }

    private static double[] numbers(String table, String column) throws SQLException {
        return cells(table, "cast(%s as float8)".formatted(column), PushDownPeerTest::number)
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double number(ResultSet row) throws SQLException {
        double number = row.getDouble(1);
        return row.wasNull() ? Double.NaN : number;
    }

    private static CategoryColumn categories(String table, String column) throws SQLException {
        return CategoryColumn.of(
                cells(table, "cast(%s as text)".formatted(column), row -> row.getString(1))
                        .toArray(String[]::new));
    }

    @Test
    void numbersAreWhatTheyWouldBeHere() throws SQLException {
        var comparator = new ColumnComparator(CheckSettings.DEFAULT);
        var pushed = pushed();
        for (String name : List.of("Mixed \"Case", "few", "amount", "constant")) {
            var there = known(pushed, name);
            String quoted = Dialect.POSTGRESQL.quote(name);
            var here =
                    comparator.numbers(
                            there.column(), numbers("before", quoted), numbers("now", quoted));
            assertThat(there.referenceRows()).isEqualTo(here.referenceRows());
            assertThat(there.referenceMissing()).as(name).isEqualTo(here.referenceMissing());
            assertThat(there.currentMissing()).as(name).isEqualTo(here.currentMissing());
            assertThat(there.missing()).isEqualTo(here.missing());
            for (String equal :
                    List.of(
                            "quantile_psi_10",
                            "quantile_psi_10_p_value",
                            "quantile_psi_10_limit",
                            "psi",
                            "jensenshannon"))
                assertThat(there.statistics().get(equal))
                        .as("%s of %s", equal, name)
                        .isCloseTo(here.statistics().get(equal), within(1e-12));
            boolean grid = name.startsWith("Mixed") || name.equals("amount");
            assertThat(there.effect().value())
                    .as(name)
                    .isCloseTo(here.effect().value(), within(grid ? 5e-3 : 1e-9));
            assertThat(there.effect().low())
                    .as(name)
                    .isCloseTo(here.effect().low(), within(grid ? 5e-3 : 1e-9));
            assertThat(there.effect().high())
                    .as(name)
                    .isCloseTo(here.effect().high(), within(grid ? 5e-3 : 1e-9));
            assertThat(there.effect().signed())
                    .as(name)
                    .isCloseTo(here.effect().signed(), within(1e-9));
            assertThat(there.statistics().get("wasserstein"))
                    .as(name)
                    .isCloseTo(here.statistics().get("wasserstein"), within(grid ? 1e-3 : 1e-9));
            assertThat(there.notApplicable().get("ks")).contains("needs every value");
        }
    }

    @Test
    void categoriesAreExactlyWhatTheyWouldBeHere() throws SQLException {
        var comparator = new ColumnComparator(CheckSettings.DEFAULT);
        var pushed = pushed();
        for (String name : List.of("kind", "flag")) {
            var there = known(pushed, name);
            assertThat(there)
                    .isEqualTo(
                            comparator.categories(
                                    there.column(),
                                    categories("before", name),
                                    categories("now", name)));
        }
    }

    @Test
    void beyondAThousandCategoriesTheRareOnesAreCountedTogether() throws SQLException {
        var pair = compare(table("before"), table("now"), Progress.NONE);
        assertThat(pair.from().get("many")).contains("1,000 most frequent");
        var many =
                pair.columns().stream()
                        .filter(c -> c.column().name().equals("many"))
                        .findFirst()
                        .orElseThrow();
        assertThat(many.effect().value()).isBetween(0.0, 1.0);
        assertThat(many.referenceRows()).isEqualTo(6_000);
        assertThat(many.sample().referenceFacts().get("used")).isEqualTo(6_000.0);
    }

    @Test
    void onlyAggregatesCome() {
        var answered = compare(table("before"), table("now"), Progress.NONE).answered();
        assertThat(answered.questions()).isLessThan(40);
        assertThat(answered.bytesIn()).isPositive();
        var more =
                compare(
                                TableSource.query(bigger("before")),
                                TableSource.query(bigger("now")),
                                Progress.NONE)
                        .answered();
        assertThat(more.bytesIn()).isLessThan(answered.bytesIn() * 2);
    }

    /// The same rows ten times.
    private static String bigger(String table) {
        return "select t.* from %s.%s t, generate_series(1, 10)".formatted(QUOTED, table);
    }

    @Test
    void aMissingTableAndOneThatWasDroppedAreSaid() {
        assertThatThrownBy(() -> compare(table("before"), table("gone"), Progress.NONE))
                .isInstanceOf(DatabaseFailure.class)
                .extracting(e -> ((DatabaseFailure) e).sentence())
                .asString()
                .contains("no such table");
    }

    @Test
    void nothingCanBeWritten() {
        assertThatThrownBy(
                        () ->
                                compare(
                                        table("before"),
                                        TableSource.query(
                                                "select nextval('%s.numbers')::int as few from generate_series(1, 3)"
                                                        .formatted(QUOTED)),
                                        Progress.NONE))
                .isInstanceOf(DatabaseFailure.class)
                .extracting(e -> ((DatabaseFailure) e).sentence())
                .asString()
                .contains("only reads");
    }

    @Test
    void aQuestionThatTakesTooLongIsEndedThere() {
        var request =
                new PushDownRequest(
                        ADDRESS, table("before"), slow("late"), List.of(), Map.of(), Set.of(), 1);
        assertThatThrownBy(
                        () ->
                                PushDown.compare(
                                        request, LOGIN, CheckSettings.DEFAULT, Progress.NONE))
                .isInstanceOf(DatabaseFailure.class)
                .extracting(e -> ((DatabaseFailure) e).sentence())
                .asString()
                .contains("longer than 1 s");
    }

    private static TableSource slow(String mark) {
        return TableSource.query(
                "select 1 as few, '%s' as mark from pg_sleep(120)".formatted(mark));
    }

    @Test
    void cancelledHereIsCancelledThere() throws SQLException {
        var cancelled = new AtomicBoolean();
        var work =
                CompletableFuture.runAsync(
                        () -> compare(table("before"), slow("cancelled"), until(cancelled)));
        running(work, "cancelled", "count(*)");
        cancelled.set(true);
        assertThatThrownBy(work::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CancelledException.class);
        assertThat(asked("cancelled", "count(*)")).isZero();
    }

    @Test
    void aLostConnectionIsSaid() throws SQLException {
        var work =
                CompletableFuture.runAsync(
                        () -> compare(table("before"), slow("lost"), Progress.NONE));
        running(work, "lost", "pg_terminate_backend(pid)");
        assertThatThrownBy(work::join)
                .cause()
                .extracting(e -> ((DatabaseFailure) e).why())
                .isEqualTo("The connection was lost.");
    }

    private static Progress until(AtomicBoolean cancelled) {
        return new Progress() {
            @Override
            public void report(long done, long total, String unit, String note) {}

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }

    /// Waits until the question with this mark runs there.
    private static void running(CompletableFuture<Void> work, String mark, String wanted)
            throws SQLException {
        while (asked(mark, wanted) == 0 && !work.isDone()) run("select pg_sleep(0.05)");
    }

    private static int asked(String mark, String wanted) throws SQLException {
        String sql =
                "select %s from pg_stat_activity where application_name = 'Holdfast' and state ="
                    + " 'active' and wait_event = 'PgSleep' and query like '%%''%s'' as mark%%'";
        try (var statement = admin.createStatement();
                var rows = statement.executeQuery(sql.formatted(wanted, mark))) {
            int found = 0;
            while (rows.next()) found += wanted.startsWith("count") ? rows.getInt(1) : 1;
            return found;
        }
    }

    private static ColumnComparison known(Map<String, ColumnComparison> columns, String name) {
        assertThat(columns).containsKey(name);
        return columns.get(name);
    }
}
