package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is refused or fails before a database has answered.
class PushedDriftTest {
    @TempDir Path folder;

    private Result drift(String... arguments) {
        var all = new ArrayList<>(List.of("drift"));
        all.addAll(List.of(arguments));
        return new Shell(folder.resolve("workspace")).run(all.toArray(String[]::new));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--user u --reference-table a --current-table b, address cannot be used,"
                + " jdbc:h2:mem:x",
        "--reference-table a --current-table b, Give a name with --user, jdbc:postgresql://h/d",
        "--user u --reference-table a, what the current window is, jdbc:postgresql://h/d",
        "--user u --reference-table a --current-table b --current-query c,"
                + " Both a table and a query, jdbc:postgresql://h/d",
        "--user u --reference-table a --current-table b --pdf x, do not go with it,"
                + " jdbc:postgresql://h/d",
        "--user u --reference-table a --current-table b --timeout 0, less than a second,"
                + " jdbc:postgresql://h/d",
    })
    void whatDoesNotFitIsRefused(String options, String why, String url) {
        var all = new ArrayList<>(List.of("--sql", url));
        all.addAll(List.of(options.split(" ")));
        Result refused = drift(all.toArray(String[]::new));
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains(why);
    }

    @Test
    void whatBelongsToADatabaseIsNotSilentlyDropped() {
        Result refused = drift("a.csv", "b.csv", "--user", "u");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("No database was named.");
    }

    @Test
    void noWindowsAtAllAreRefused() {
        Result refused = drift();
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("Two files are wanted, or --sql with two tables");
    }

    @Test
    void aServerThatIsNotThereIsARemoteFailureInTheJournal() throws IOException {
        int port = closedPort();
        Result failed = asked(port);
        assertThat(failed.exit()).isEqualTo(ExitCode.REMOTE_FAILED);
        assertThat(failed.remarks()).contains("Could not connect to 127.0.0.1:" + port + "/models");
        try (var workspace = OpenWorkspace.at(folder.resolve("workspace"))) {
            var entry = workspace.desk().stores().network().newest(0, 1).rows().getFirst();
            assertThat(entry.host()).isEqualTo("127.0.0.1:" + port);
            assertThat(entry.method()).isEqualTo("SQL");
            assertThat(entry.status()).isZero();
        }
    }

    @Test
    void workingOfflineNothingIsAsked() throws IOException {
        new Shell(folder.resolve("workspace")).run("offline", "on");
        Result refused = asked(closedPort());
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("Holdfast works offline");
    }

    private Result asked(int port) {
        return drift(
                "--sql",
                "jdbc:postgresql://127.0.0.1:" + port + "/models",
                "--user",
                "u",
                "--reference-table",
                "a",
                "--current-table",
                "b");
    }
}
