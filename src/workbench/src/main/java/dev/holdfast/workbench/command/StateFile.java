package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The state of a detector in a file, from which the next call goes on.
record StateFile(Path file) {
    /// What the last call left; empty where there was none.
    ///
    /// @throws Trouble when there is something else in its place
    String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new Trouble(
                    "Could not read the state in %s.".formatted(file),
                    "It is no file of text, or you may not read it.",
                    "Give another file.",
                    e);
        }
    }

    /// The new state takes the old one's place in one step, so that a kill leaves one of them whole.
    ///
    /// @throws Trouble when it cannot be written; the old state stays then
    void write(String state) {
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.writeString(part, state);
            move(part, absolute);
        } catch (IOException e) {
            throw new Trouble(
                    "Could not store the state in %s.".formatted(file),
                    "The folder may be missing or read-only.",
                    "Give another file.",
                    e);
        } finally {
            remove(part);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LoggerFactory.getLogger(StateFile.class).warn("Could not remove {}", part, e);
        }
    }
}
