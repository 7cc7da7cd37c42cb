package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;

import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CrashRecoveryTest {
    @TempDir Path folder;

    /// A file with three states whose writer never closed it.
    private Path cutOff() throws IOException {
        Path file = folder.resolve("cut");
        Path open = folder.resolve("open");
        try (MVStore store =
                new MVStore.Builder().fileName(open.toString()).autoCommitDisabled().open()) {
            for (int state = 1; state <= 3; state++) {
                store.openMap("facts").put(state, "x".repeat(5_000));
                store.commit();
            }
            Files.copy(open, file);
        }
        return file;
    }

    private static List<StoredState> states(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return StoredState.in(channel);
        }
    }

    @Test
    void aFileThatWasClosedIsLeftAsItIs() throws IOException {
        cutOff();
        Path closed = folder.resolve("open");
        byte[] before = Files.readAllBytes(closed);
        assertThat(CrashRecovery.run(closed)).isFalse();
        assertThat(Files.readAllBytes(closed)).isEqualTo(before);
    }

    @Test
    void whatH2FindsByItselfNeedsNoRecovery() throws IOException {
        Path file = cutOff();
        byte[] before = Files.readAllBytes(file);
        assertThat(CrashRecovery.run(file)).isFalse();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewestStateThatIsNotCompleteLeavesTheHeaderAsItWas() throws IOException {
        Path file = cutOff();
        byte[] bytes = Files.readAllBytes(file);
        int newest = (int) states(file).getFirst().block() * StoredState.BLOCK;
        for (int i = newest; i < newest + 64; i++) bytes[i] = '?';
        Files.write(file, bytes);
        assertThat(CrashRecovery.run(file)).isFalse();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    /// The first page of the newest state cannot be read, and its header names the state before.
    @Test
    void aStateThatCannotBeReadLeavesTheHeaderAsItWas() throws IOException {
        Path file = cutOff();
        byte[] bytes = Files.readAllBytes(file);
        for (StoredState state : states(file)) {
            int at = (int) state.block() * StoredState.BLOCK;
            for (int i = at + 200; i < at + 4_000; i++) bytes[i] = '?';
        }
        Files.write(file, bytes);
        try {
            assertThat(CrashRecovery.run(file)).isFalse();
        } catch (Trouble told) {
            assertThat(told.why()).isNotEmpty();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aFileThatIsNoStoreIsTrouble() throws IOException {
        Path file = Files.write(folder.resolve("zeros"), new byte[20_000]);
        assertThatThrownBy(() -> CrashRecovery.run(file)).isInstanceOf(Trouble.class);
    }
}
