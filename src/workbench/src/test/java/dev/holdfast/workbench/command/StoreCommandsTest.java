package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What commands over the store say when they are asked for something odd.
class StoreCommandsTest {
    @TempDir Path folder;
    private Shell shell;

    @BeforeEach
    void workspace() {
        shell = new Shell(folder.resolve("workspace"));
    }

    @Test
    void aProjectWithoutANameIsWrongUse() {
        Result refused = shell.run("import", "any.csv", "--project", "");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).startsWith("--project names no project.");
    }

    @Test
    void aCommandMistypedIsAnsweredWithTheOneMeant() {
        assertThat(shell.run("imprt", "a.csv").remarks()).contains("Did you mean import?");
        assertThat(shell.run("runs", "--experimnt", "x").remarks())
                .contains("Did you mean --experiment?");
    }

    @Test
    void aSchemaThatIsNotThereIsSaidToBeThat() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");
        Result refused = shell.run("profile", file.toString(), "--schema", "nowhere.json");
        assertThat(refused.remarks()).contains("There is no such file.");
    }

    @Test
    void aSyncOfNothingSaysSo() {
        assertThat(shell.run("sync").remarks()).contains("No connection yet");
    }

    @Test
    void anUnknownExperimentIsNoEmptyAnswer() {
        Result refused = shell.run("runs", "--experiment", "nosuch");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("There is no experiment nosuch.");
    }

    @Test
    void aCheckAskedTwiceIsOneOpenAlarmOfTheNewerCheck() throws IOException {
        imported();
        shell.run("check", "before", "now");
        shell.run("check", "before", "now");
        JsonNode checks = shell.run("checks", "--json").json();
        JsonNode alarms = shell.run("alarms", "--json").json();
        assertThat(checks).hasSize(2);
        assertThat(alarms).hasSize(1);
        assertThat(alarms.at("/0/checkId").asLong()).isEqualTo(checks.at("/0/id").asLong());
        assertThat(alarms.at("/0/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void noNumberOfThingsIsWrongUse() {
        for (String command : List.of("checks", "events", "runs"))
            for (String limit : List.of("0", "-1")) {
                Result refused = shell.run(command, "--limit", limit);
                assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
                assertThat(refused.remarks()).startsWith("Could not list " + limit);
            }
        assertThat(shell.run("checks", "--limit", "many").remarks())
                .contains("'many' is no whole number");
    }

    @Test
    void aCheckSaysItsIdAndVersionsCanBeNamed() throws IOException {
        imported();
        Result newest = shell.run("check", "before", "now");
        Result named = shell.run("check", "before v1", "now v1");
        assertThat(newest.answer()).startsWith("HF-");
        assertThat(named.answer().substring(named.answer().indexOf(' ')))
                .isEqualTo(newest.answer().substring(newest.answer().indexOf(' ')));
        Result same = shell.run("check", "now", "now v1");
        assertThat(same.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(same.remarks()).contains("Both names mean the same version.");
        assertThat(shell.run("check", "before v9", "now").remarks())
                .contains("Dataset before has no such version. Its newest is v1.");
        assertThat(shell.run("check", "nosuch").remarks()).contains("No monitor is called nosuch.");
    }

    @Test
    void checksAreListedWithTheIdsThatReportTakes() throws IOException {
        imported();
        shell.run("check", "before", "now");
        String id = shell.run("checks").answer().split(" ")[0];
        Path html = folder.resolve("out.html");
        Path pdf = folder.resolve("out.pdf");
        Result printed =
                shell.run(
                        "report", "drift", id, "--html", html.toString(), "--pdf", pdf.toString());
        assertThat(printed.exit()).as(printed.remarks()).isZero();
        assertThat(Files.readString(html)).contains(id + ",");
        Result refused = shell.run("report", "drift", "nosuch", "--pdf", "out.pdf");
        assertThat(refused.remarks())
                .isEqualToIgnoringNewLines(
                        "There is no check nosuch. A check is named by its id. See: holdfast"
                                + " checks");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAsItWasGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n2,3\n");
        String target = file.resolve("deep").resolve("out.pdf").toString();
        Result refused = shell.run("drift", file.toString(), file.toString(), "--pdf", target);
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains(target).doesNotContain(".part");
    }

    @Test
    void driftWritesHtmlToo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n2,3\n");
        Path html = folder.resolve("out.html");
        shell.run("drift", file.toString(), file.toString(), "--html", html.toString());
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void importancesAreKeptWithTheCheckAndWithItsMonitor() throws IOException {
        imported();
        String file =
                Files.writeString(folder.resolve("importance.csv"), "column,permutation\nx,2\n")
                        .toString();
        JsonNode check = shell.run("check", "before", "now", "--importance", file, "--json").json();
        assertThat(check.at("/0/settings/importances/method").asString()).isEqualTo("permutation");
        monitorLike(check.at("/0"));
        shell.run("check", "weekly", "--importance", file);
        JsonNode next = shell.run("check", "weekly", "--json").json();
        assertThat(next.at("/0/settings/importances/byColumn/x").asDouble()).isEqualTo(2);
    }

    private void monitorLike(JsonNode check) {
        try (OpenWorkspace workspace = OpenWorkspace.at(folder.resolve("workspace"))) {
            Desk.Stores stores = workspace.desk().stores();
            long current = check.get("currentVersionId").asLong();
            stores.checks()
                    .save(
                            new Monitor(
                                    NewId.next(),
                                    check.get("projectId").asLong(),
                                    "weekly",
                                    check.get("referenceVersionId").asLong(),
                                    stores.datasets().version(current).orElseThrow().datasetId(),
                                    null,
                                    CheckSettings.DEFAULT));
        }
    }

    @Test
    void whatIsNotANumberIsNullInTheJsonOfACheck() throws IOException {
        imported();
        Result check = shell.run("check", "before", "now", "--json");
        assertThat(check.answer()).contains("\"signed\":null").doesNotContain("NaN");
    }

    @Test
    void aDeploymentIsFoundOnlyInTheProjectThatIsNamed() {
        try (OpenWorkspace workspace = OpenWorkspace.at(folder.resolve("workspace"))) {
            Desk desk = workspace.desk();
            desk.projects().named("Other");
            desk.stores().deployments().save(scorer(desk.projects().named("Flights").id()));
        }
        Result refused = shell.run("every", "5", "scorer", "--project", "Other");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("no deployment scorer");
        assertThat(shell.run("every", "5", "scorer", "--project", "Flights").exit()).isZero();
    }

    private static Deployment scorer(long projectId) {
        return new Deployment(
                7,
                projectId,
                "scorer",
                URI.create("http://127.0.0.1:9"),
                Protocol.MLFLOW,
                "",
                null,
                null,
                null,
                Duration.ZERO,
                Instant.EPOCH);
    }

    private void imported() throws IOException {
        StringBuilder before = new StringBuilder("x,kind\n");
        StringBuilder now = new StringBuilder("x,kind\n");
        for (int i = 0; i < 400; i++) {
            before.append(i % 37).append(',').append(i % 3 == 0 ? "red" : "blue").append('\n');
            now.append(i % 37 + 20).append(',').append(i % 3 == 0 ? "red" : "blue").append('\n');
        }
        Path one = Files.writeString(folder.resolve("before.csv"), before);
        Path other = Files.writeString(folder.resolve("now.csv"), now);
        Result imported = shell.run("import", one.toString(), other.toString());
        assertThat(imported.exit()).as(imported.remarks()).isZero();
    }
}
