package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.command.Shell.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class QualityCommandTest {
    @TempDir Path folder;

    @Test
    void aPositiveLabelThatOccursNowhereIsRefused() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "y_true,y_pred_proba\nyes,0.9\nno,0.2\nyes,0.7\nno,0.4\n");
        Result refused = run(file, "maybe");
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.remarks()).contains("There is no label maybe.", "no, yes");
        assertThat(run(file, "yes").exit()).isEqualTo(ExitCode.FINE);
    }

    private Result run(Path file, String positive) {
        return new Shell(folder.resolve("workspace"))
                .run(
                        "quality",
                        file.toString(),
                        "--task",
                        "binary",
                        "--positive",
                        positive,
                        "--json");
    }
}
