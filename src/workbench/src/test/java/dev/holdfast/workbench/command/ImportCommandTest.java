package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files brought in by the command: under which name, and read how.
class ImportCommandTest {
    @TempDir Path folder;
    private Shell shell;

    @BeforeEach
    void workspace() {
        shell = new Shell(folder.resolve("workspace"));
    }

    @Test
    void aKnownContentUnderAnotherNameIsToldAsWhatItIs() throws IOException {
        String first = file("first.csv", "id,v\n1,2\n3,4\n");
        String copy = file("copy.csv", "id,v\n1,2\n3,4\n");
        assertThat(shell.run("import", first, "--dataset", "loans").answer())
                .contains("loans v1: 2 rows, 2 columns");
        Result again = shell.run("import", copy);
        assertThat(again.exit()).isZero();
        assertThat(again.answer())
                .contains("copy.csv: this content is already here as loans v1, nothing was added.");
        JsonNode line = shell.run("import", copy, "--json").json();
        assertThat(line.path("already_here").asBoolean()).isTrue();
        assertThat(line.path("dataset").asString()).isEqualTo("loans");
        assertThat(line.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void oneRowIsNoPlural() throws IOException {
        String one = file("one.csv", "id\n1\n");
        assertThat(shell.run("import", one).answer()).contains("one v1: 1 row, 1 column");
    }

    /// A file that reads otherwise than it was found out to be.
    @Test
    void whatIsSaidOfTheFormCounts() throws IOException {
        String bars = file("bars.csv", "1,5|ü\n2,5|ä\n", Charset.forName("windows-1252"));
        JsonNode columns =
                columns(
                        "import",
                        bars,
                        "--delimiter",
                        "bar",
                        "--header",
                        "no",
                        "--encoding",
                        "windows-1252",
                        "--decimal-sign",
                        "comma");
        assertThat(columns).hasSize(2);
        assertThat(columns.at("/0/type").asString()).isEqualTo("NUMBER");
        assertThat(columns.at("/1/type").asString()).isEqualTo("CATEGORY");
        Result rows = shell.run("datasets");
        assertThat(rows.answer()).contains("bars v1  2 rows, 2 columns");
    }

    /// The note says that a date format can be chosen; so it can.
    @Test
    void aDateFormatIsChosenAsTheNoteAdvises() throws IOException {
        String either = file("either.csv", "day\n01/02/2026\n03/04/2026\n");
        assertThat(shell.run("import", either).remarks()).contains("Choose a date format");
        JsonNode columns =
                columns("import", either, "--dataset", "dated", "--date-format", "dd/MM/yyyy");
        assertThat(columns.at("/0/type").asString()).isEqualTo("DATE");
    }

    @Test
    void theFormatCanBeSaid() throws IOException {
        String lines = file("lines.csv", "{\"a\":1}\n{\"a\":2}\n");
        JsonNode columns = columns("import", lines, "--format", "json-lines");
        assertThat(columns.at("/0/name").asString()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --format       | word      | json-lines or xlsx
                    --delimiter    | commas    | semicolon
                    --header       | maybe     | yes or no
                    --decimal-sign | dot       | point or comma
                    --date-format  | dayfirst  | dd/MM/yyyy
                    --encoding     | latin-nil | Try UTF-8.
                    """)
    void whatAnOptionCannotBeIsRefusedWithWhatItCan(String option, String value, String known)
            throws IOException {
        Result refused = shell.run("import", file("a.csv", "id\n1\n"), option, value);
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains(value, known).doesNotContain("Exception");
        assertThat(shell.run("datasets", "--json").json()).isEmpty();
    }

    /// The columns of the newest version that the import made.
    private JsonNode columns(String... arguments) {
        Result imported = shell.run(arguments);
        assertThat(imported.exit()).as(imported.remarks()).isZero();
        JsonNode versions = shell.run("datasets", "--json").json();
        JsonNode newest = versions.get(0);
        for (JsonNode version : versions)
            if (version.path("id").asLong() > newest.path("id").asLong()) newest = version;
        return newest.path("schema");
    }

    private String file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private String file(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset).toString();
    }
}
