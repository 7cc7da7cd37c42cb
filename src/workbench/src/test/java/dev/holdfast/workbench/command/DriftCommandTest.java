package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/// The gate: two files compared without a store.
class DriftCommandTest {
    private static final int ROWS = 600;

    @TempDir Path folder;
    private Shell shell;
    private String reference;

    @BeforeEach
    void reference() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        reference = file("reference.csv", "x,kind,key", i -> i % 37 + "," + kind(i) + "," + i);
    }

    @Test
    void likeWindowsPassTheGate() throws IOException {
        String same = file("same.csv", "x,kind,key", i -> i % 37 + "," + kind(i) + "," + i);
        Result passed = gate(same, "--schema", ignoring("key"));
        assertThat(passed.exit()).as(passed.answer() + passed.remarks()).isZero();
        assertThat(passed.answer()).contains("Two columns are inside their margins");
        assertThat(passed.remarks())
                .contains("Both files hold the same bytes.", "Not judged: key (ignore).");
    }

    @Test
    void aColumnThatVanishedIsSaidAndClosesTheGate() throws IOException {
        String without = file("without.csv", "x,key", i -> i % 37 + "," + i);
        Result closed = gate(without);
        assertThat(closed.exit()).isEqualTo(ExitCode.FAILED_CHECK);
        assertThat(closed.answer())
                .startsWith("kind is gone: the current window does not have it.");
        var json = shell.run("drift", reference, without, "--json").json();
        assertThat(json.at("/columns/0/decided_by/cause").asString()).isEqualTo("gone");
        assertThat(json.at("/columns/0/p_adjusted").isNull()).isTrue();
    }

    @Test
    void anotherTypeIsSaidAndClosesTheGate() throws IOException {
        String texts = file("texts.csv", "x,kind,key", i -> kind(i) + "," + kind(i) + "," + i);
        Result closed = gate(texts);
        assertThat(closed.exit()).isEqualTo(ExitCode.FAILED_CHECK);
        assertThat(closed.answer()).startsWith("x holds text where the reference holds numbers.");
    }

    @Test
    void nothingInCommonIsAnError() throws IOException {
        String other = file("other.csv", "a,b", i -> i % 5 + "," + kind(i));
        Result refused = gate(other);
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("no column in common");
    }

    @Test
    void rolesOfTheSchemaAreHeeded() throws IOException {
        String moved = file("moved.csv", "x,kind,key", i -> i % 37 + 90 + "," + kind(i) + "," + i);
        assertThat(gate(moved).exit()).isEqualTo(ExitCode.FAILED_CHECK);
        assertThat(gate(moved, "--schema", ignoring("x")).exit()).isZero();
        Result unknown = gate(moved, "--schema", ignoring("y"));
        assertThat(unknown.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unknown.remarks()).contains("It names a column y, and neither file has it.");
    }

    @Test
    void missingCellsThatDecidedAreShownWithTheirOwnFigures() throws IOException {
        String gaps =
                file(
                        "gaps.csv",
                        "x,kind,key",
                        i -> (i % 3 == 0 ? "" : i % 37) + "," + kind(i) + "," + i);
        var column = shell.run("drift", reference, gaps, "--columns", "x", "--json").json();
        assertThat(column.at("/columns/0/verdict").asString()).isEqualTo("drift");
        assertThat(column.at("/columns/0/decided_by/cause").asString()).isEqualTo("missing");
        assertThat(column.at("/columns/0/decided_by/effect/value").asDouble()).isGreaterThan(0.3);
        assertThat(column.at("/columns/0/p_adjusted").asDouble()).isLessThan(0.001);
    }

    @Test
    void anUndecidedWindowClosesOnlyTheStricterGate() throws IOException {
        StringBuilder few = new StringBuilder("x,kind,key\n");
        for (int i = 0; i < 25; i++) few.append(i).append(',').append(kind(i)).append(",1\n");
        String thin = Files.writeString(folder.resolve("thin.csv"), few).toString();
        Result loose = gate(thin, "--columns", "kind");
        assertThat(loose.exit()).isZero();
        assertThat(loose.answer()).contains("kind is undecided: too few rows");
        Result strict =
                shell.run("drift", reference, thin, "--columns", "kind", "--fail-on", "undecided");
        assertThat(strict.exit()).isEqualTo(ExitCode.FAILED_CHECK);
    }

    @Test
    void withoutAGateEveryVerdictIsFine() throws IOException {
        String moved = file("moved.csv", "x,kind,key", i -> i % 37 + 90 + "," + kind(i) + "," + i);
        assertThat(shell.run("drift", reference, moved).exit()).isZero();
    }

    @Test
    void importancesSayWhereToLook() throws IOException {
        String moved =
                file("moved.csv", "x,kind,key", i -> i % 37 + 40 + "," + kind(i) + "," + (i + 90));
        String importance = importance("column,permutation\nkey,0.9\nx,0.1\nscore,1\n");
        Result told = shell.run("drift", reference, moved, "--importance", importance);
        assertThat(told.answer()).contains("Where to look, the greatest impact first:");
        assertThat(told.answer()).contains("says where to look").doesNotContain("loss");
        assertThat(told.remarks()).contains("1 name of importance.csv is not compared: score.");
        var json =
                shell.run("drift", reference, moved, "--importance", importance, "--json").json();
        assertThat(json.at("/where_to_look")).hasSize(3);
        assertThat(json.at("/where_to_look/2").asString()).isEqualTo("kind");
        assertThat(json.at("/columns/0/importance").asDouble()).isEqualTo(0.05);
        assertThat(json.at("/columns/0/impact").asDouble()).isPositive();
    }

    @Test
    void importancesOfOtherColumnsAreRefused() throws IOException {
        Result refused =
                shell.run(
                        "drift",
                        reference,
                        reference,
                        "--importance",
                        importance("column,permutation\nage,0.9\n"));
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("No column that is compared is named in");
    }

    private String importance(String text) throws IOException {
        return Files.writeString(folder.resolve("importance.csv"), text).toString();
    }

    @Test
    void whereTheReportIsIsSaid() {
        Path pdf = folder.resolve("out").resolve("drift.pdf");
        Path html = folder.resolve("drift.html");
        Result told =
                shell.run(
                        "drift",
                        reference,
                        reference,
                        "--pdf",
                        pdf.toString(),
                        "--html",
                        html.toString());
        assertThat(told.answer())
                .contains("The report is in " + pdf + ".", "The report is in " + html + ".");
        assertThat(pdf).isNotEmptyFile();
        Result json = shell.run("drift", reference, reference, "--json", "--pdf", pdf.toString());
        assertThat(json.json().path("columns").size()).isPositive();
        assertThat(json.remarks()).contains("The report is in " + pdf + ".");
    }

    @Test
    void anUnknownMethodIsRefusedWithThoseThatExist() {
        Result refused = shell.run("drift", reference, reference, "--methods", "ks,psy");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("There is no method psy").contains("wasserstein");
    }

    @Test
    void aProfileInWordsNamesColumnsAndCountsRows() {
        Result profile = shell.run("profile", reference);
        assertThat(profile.answer())
                .startsWith("600 rows, 3 columns")
                .containsPattern("x +num +missing 0 +distinct 37 +0 to 36, mean 17");
    }

    @Test
    void aKindOfConnectionNobodyKnowsIsRefusedBeforeAnythingIsSent() {
        Result refused = shell.run("connect", "sagemaker", "http://127.0.0.1:9");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("sagemaker cannot be connected");
        assertThat(shell.run("projects", "--json").json()).isEmpty();
    }

    private Result gate(String current, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "drift";
        arguments[1] = reference;
        arguments[2] = current;
        arguments[3] = "--fail-on";
        arguments[4] = "drift";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return shell.run(arguments);
    }

    private String ignoring(String column) throws IOException {
        return Files.writeString(
                        folder.resolve("schema.json"),
                        "{\"columns\":{\"%s\":\"ignore\"}}".formatted(column))
                .toString();
    }

    private String file(String name, String head, IntFunction<String> row) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (int i = 0; i < ROWS; i++) text.append(row.apply(i)).append('\n');
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String kind(int row) {
        return row % 3 == 0 ? "red" : "blue";
    }
}
