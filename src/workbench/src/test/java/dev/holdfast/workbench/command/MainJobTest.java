package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The main job through the command line, on two real months.
class MainJobTest {
    @TempDir Path folder;

    @Test
    void twoMonthsAreImportedCheckedAndPrinted() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        Path january = sample("flights-2013-01.csv.gz");
        Path july = sample("flights-2013-07.csv.gz");

        Result imported =
                shell.run("import", january.toString(), july.toString(), "--project", "Flights");
        assertThat(imported.exit()).as(imported.remarks()).isZero();
        assertThat(imported.answer())
                .contains("flights-2013-01 v1: 26,398 rows")
                .contains("flights-2013-07 v1: 28,293 rows");

        Result again = shell.run("import", january.toString(), "--project", "Flights");
        assertThat(again.answer()).contains("already here as flights-2013-01 v1");

        Result check =
                shell.run(
                        "check",
                        "flights-2013-01",
                        "flights-2013-07",
                        "--json",
                        "--fail-on",
                        "drift");
        assertThat(check.exit()).as(check.remarks()).isEqualTo(ExitCode.FAILED_CHECK);
        assertThat(verdict(check, "temp")).isEqualTo("DRIFT");
        assertThat(verdict(check, "carrier")).isEqualTo("STABLE");
        assertThat(verdict(check, "sched_minute")).isEqualTo("UNDECIDED");

        Path pdf = folder.resolve("out.pdf");
        Path html = folder.resolve("out.html");
        Result report =
                shell.run("report", "drift", "--pdf", pdf.toString(), "--html", html.toString());
        assertThat(report.exit()).as(report.remarks()).isZero();
        assertThat(Files.readAllBytes(pdf))
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Files.readString(html)).contains("temp");

        assertThat(shell.run("alarms", "--json").json()).hasSize(1);
        assertThat(shell.run("events", "--verify").answer()).contains("intact");
        assertThat(shell.run("datasets", "--json").json()).hasSize(2);
    }

    @Test
    void aBrokenFileIsRefusedInWordsAndLeavesNothing() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        Path broken =
                Files.write(
                        folder.resolve("broken.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 0});
        Result refused = shell.run("import", broken.toString(), "--json");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.json().path("outcome").stringValue()).isEqualTo("refuses");
        assertThat(refused.remarks()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(shell.run("datasets", "--json").json()).isEmpty();
    }

    /// The rows of both files are the same, and only one of them has a line that cannot be read.
    @Test
    void whatIsBrokenIsToldOfTheFileItself() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        Path broken = Files.writeString(folder.resolve("broken.csv"), "id,v\n1,2\n1,2,3,4\n");
        Path sound = Files.writeString(folder.resolve("sound.csv"), "id,v\n1,2\n");
        assertThat(outcome(shell, broken)).isEqualTo("imports_with_warning");
        assertThat(outcome(shell, sound)).isEqualTo("imports");
        assertThat(outcome(shell, broken)).isEqualTo("imports_with_warning");
    }

    private static String outcome(Shell shell, Path file) {
        return shell.run("import", file.toString(), "--json").json().path("outcome").stringValue();
    }

    @Test
    void anUnreachableServerIsARemoteFailure() {
        Shell shell = new Shell(folder.resolve("workspace"));
        Result refused = shell.run("connect", "mlflow", "http://127.0.0.1:9", "--name", "nobody");
        assertThat(refused.exit()).isEqualTo(ExitCode.REMOTE_FAILED);
        assertThat(refused.remarks()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void wrongUseSaysWhatIsRight() {
        Result wrong = new Shell(folder.resolve("workspace")).run("runs", "metrics.auc >");
        assertThat(wrong.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.remarks()).isNotBlank().doesNotContain("Exception");
    }

    private static String verdict(Result check, String column) {
        for (var finding : check.json().get(0).path("findings"))
            if (finding.at("/comparison/column/name").stringValue().equals(column))
                return finding.path("verdict").stringValue();
        throw new AssertionError("No finding of " + column);
    }

    private Path sample(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in =
                MainJobTest.class.getResourceAsStream("/dev/holdfast/workbench/sample/" + name)) {
            Files.copy(java.util.Objects.requireNonNull(in), file);
        }
        return file;
    }
}
