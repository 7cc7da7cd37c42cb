package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The same rows as tables of a genuine PostgreSQL and as files: both ways give the same verdicts.
@Tag("peers")
@EnabledIfEnvironmentVariable(named = "HOLDFAST_PEER_POSTGRESQL", matches = "jdbc:postgresql:.*")
class PushedDriftPeerTest {
    private static final String URL =
            System.getenv().getOrDefault("HOLDFAST_PEER_POSTGRESQL", "jdbc:postgresql://none/none");
    private static final String SCHEMA = "drift_" + ProcessHandle.current().pid();
    private static final String ROWS =
            """
            select round((sqrt(-2 * ln((g * 7919 %% 10007 + 1) / 10009.0)) * cos(g * 3.7))::numeric + %2$s, 6)::float8 as amount,
              g * 31 %% 17 as few,
              case when g %% %3$s = 0 then null else 'k' || g %% 9 end as kind,
              case when g %% 11 < %4$s then 'web' else 'shop' end as channel,
              g as id
            from generate_series(1, %1$s) g
            """;
    private static final String BEFORE = ROWS.formatted(8_000, "0", "7", "4");
    private static final String NOW = ROWS.formatted(7_000, "0.4", "3", "4");
    private static Connection admin;
    @TempDir static Path folder;

    @BeforeAll
    static void makeTables() throws SQLException {
        admin = DriverManager.getConnection(URL);
        try (var statement = admin.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            statement.execute("create table " + SCHEMA + ".before as " + BEFORE);
            statement.execute("create table " + SCHEMA + ".now as " + NOW);
        }
    }

    @AfterAll
    static void dropTables() throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute("drop schema " + SCHEMA + " cascade");
        }
        admin.close();
    }

    private static Result shell(String... arguments) {
        return new Shell(folder.resolve("workspace")).run(arguments);
    }

    private static Result tables(String... more) {
        var arguments =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "drift",
                                "--sql",
                                URL.replaceFirst("\\?.*", ""),
                                "--user",
                                "holdfast",
                                "--reference-table",
                                SCHEMA + ".before"));
        arguments.addAll(java.util.List.of(more));
        return shell(arguments.toArray(String[]::new));
    }

    private static String file(String name, String query) throws SQLException, IOException {
        var lines = new StringBuilder("amount,few,kind,channel,id\n");
        try (var statement = admin.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                for (int column = 1; column <= 5; column++) {
                    String cell = rows.getString(column);
                    lines.append(column == 1 ? "" : ",").append(cell == null ? "" : cell);
                }
                lines.append('\n');
            }
        }
        return Files.writeString(folder.resolve(name), lines).toString();
    }

    @Test
    void filesAndTablesGetTheSameVerdicts() throws SQLException, IOException {
        var here =
                shell("drift", file("before.csv", BEFORE), file("now.csv", NOW), "--json").json();
        var there = tables("--current-table", SCHEMA + ".now", "--json").json();
        assertThat(there.at("/verdict")).isEqualTo(here.at("/verdict"));
        assertThat(there.at("/family")).isEqualTo(here.at("/family"));
        assertThat(there.at("/columns").size()).isEqualTo(here.at("/columns").size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) equal(there.at("/columns/" + i), here.at("/columns/" + i));
        assertThat(there.at("/pushed_down/made_from/amount").asString()).contains("binned");
        assertThat(there.at("/pushed_down/rows_read").asInt()).isZero();
        assertThat(there.at("/pushed_down/bytes_in").asLong())
                .isPositive()
                .isLessThan(Files.size(folder.resolve("before.csv")));
    }

    private static void equal(JsonNode there, JsonNode here) {
        assertThat(there.at("/column")).isEqualTo(here.at("/column"));
        String name = here.at("/column").asString();
        assertThat(there.at("/verdict")).as(name).isEqualTo(here.at("/verdict"));
        assertThat(there.at("/decided_by/cause")).as(name).isEqualTo(here.at("/decided_by/cause"));
        assertThat(there.at("/missing_share")).as(name).isEqualTo(here.at("/missing_share"));
        assertThat(there.at("/reference")).as(name).isEqualTo(here.at("/reference"));
        for (String equal :
                new String[] {"psi", "jensenshannon", "quantile_psi_10", "total_variation"}) {
            JsonNode value = here.at("/statistics/" + equal);
            if (value.isNumber())
                assertThat(there.at("/statistics/" + equal).asDouble())
                        .as("%s of %s", equal, name)
                        .isCloseTo(value.asDouble(), within(1e-12));
        }
        for (String near : new String[] {"value", "low", "high"})
            assertThat(there.at("/effect/" + near).asDouble())
                    .as("%s of %s", near, name)
                    .isCloseTo(here.at("/effect/" + near).asDouble(), within(5e-3));
    }

    @Test
    void wordsSayThatNoRowLeftAndTheGateCloses() {
        var closed = tables("--current-query", NOW, "--columns", "amount", "--fail-on", "drift");
        assertThat(closed.exit()).as(closed.remarks()).isEqualTo(ExitCode.FAILED_CHECK);
        assertThat(closed.answer()).contains("No row left the database", "binned");
    }

    @Test
    void aMissingTableIsARemoteFailure() {
        var failed = tables("--current-table", SCHEMA + ".gone");
        assertThat(failed.exit()).isEqualTo(ExitCode.REMOTE_FAILED);
        assertThat(failed.remarks()).contains("no such table");
    }

    @Test
    void aColumnThatIsGoneIsDrift() {
        var closed =
                tables(
                        "--current-query",
                        "select kind, few, channel from " + SCHEMA + ".now",
                        "--fail-on",
                        "drift");
        assertThat(closed.exit()).as(closed.remarks()).isEqualTo(ExitCode.FAILED_CHECK);
        assertThat(closed.answer()).contains("amount is gone");
    }
}
