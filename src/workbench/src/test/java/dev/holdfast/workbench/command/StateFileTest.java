package dev.holdfast.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class StateFileTest {
    @TempDir Path folder;

    @Test
    void whatWasWrittenIsRead() {
        StateFile state = new StateFile(folder.resolve("state.json"));
        assertThat(state.read()).isEmpty();
        state.write("first");
        state.write("second");
        assertThat(state.read()).isEqualTo("second");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("full"));
        assertThatThrownBy(() -> new StateFile(taken).write("state"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Could not store the state");
        assertThatThrownBy(() -> new StateFile(taken).read())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Could not read the state");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
