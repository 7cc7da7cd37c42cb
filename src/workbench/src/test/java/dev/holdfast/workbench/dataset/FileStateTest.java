package dev.holdfast.workbench.dataset;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class FileStateTest {
    @TempDir Path folder;

    @Test
    void aFileThatGrewMeanwhileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("growing.csv"), "id\n1\n");
        FileState before = FileState.of(file);
        assertThatCode(() -> before.mustStillHold(file)).doesNotThrowAnyException();

        Files.writeString(file, "2\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> before.mustStillHold(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("growing.csv");
    }
}
