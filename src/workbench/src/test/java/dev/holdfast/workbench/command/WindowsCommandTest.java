package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class WindowsCommandTest {
    @TempDir Path folder;

    @Test
    void labelsThatCameLaterAreJoinedAndEachWindowSaysHowMany() throws IOException {
        Path labels = write("labels.csv", "id,y_true\n1,1\n2,2\n3,9\n");
        Result words = run("--labels", labels.toString(), "--key", "id");
        assertThat(words.exit()).isEqualTo(ExitCode.FINE);
        assertThat(words.answer())
                .contains("[0:1]", "labels for 2 of 2 rows", "labels for 1 of 2 rows");
        assertThat(words.remarks()).contains("Limits come from 2 windows of the reference");
        JsonNode json = run("--labels", labels.toString(), "--key", "id", "--json").json();
        assertThat(json.at("/chunks/3/chunk/label_match_rate").asDouble()).isEqualTo(0.5);
        Result alarm = run("--labels", labels.toString(), "--key", "id", "--fail-on", "alert");
        assertThat(alarm.exit()).isEqualTo(ExitCode.FAILED_CHECK);
    }

    @Test
    void halfAJoinAndIdsThatStandTwiceAreRefusedInWords() throws IOException {
        Path labels = write("labels.csv", "id,y_true\n1,1\n1,2\n");
        assertRefused(run("--labels", labels.toString()), "--key COLUMN");
        assertRefused(run("--key", "id"), "--labels FILE");
        assertRefused(run("--labels", labels.toString(), "--key", "id"), "id 1 stands", "--key");
        assertRefused(run("--labels", folder + "/none.csv", "--key", "id"), "none.csv");
    }

    private static void assertRefused(Result result, String... words) {
        assertThat(result.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.remarks()).contains(words).doesNotContain("Exception");
    }

    private Result run(String... more) throws IOException {
        Path reference = write("before.csv", "id,y_pred,y_true\n1,1,1\n2,2,3\n3,3,3\n4,4,5\n");
        Path analysis = write("after.csv", "id,y_pred\n1,1\n2,2\n3,3\n4,4\n");
        Stream<String> first =
                Stream.of(
                        "windows",
                        "realized",
                        reference.toString(),
                        analysis.toString(),
                        "--chunk",
                        "size:2");
        return new Shell(folder.resolve("workspace"))
                .run(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
    }

    private Path write(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), rows);
    }
}
