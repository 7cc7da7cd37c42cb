package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Says in words why a folder cannot be a workspace.
final class WorkspaceTrouble {
    private WorkspaceTrouble() {}

    static Trouble unusable(Path folder, IOException because) {
        return new Trouble(
                "The workspace %s cannot be used.".formatted(folder),
                why(folder, because),
                "Give yourself the right to write to this folder, or choose another workspace.",
                because);
    }

    private static String why(Path folder, IOException because) {
        if (Files.isRegularFile(folder)) return "It is a file, not a folder.";
        if (because instanceof AccessDeniedException) return "You may not write there.";
        if (because instanceof NoSuchFileException) return "Such a folder cannot be made.";
        return "Nothing can be written there: %s.".formatted(because.getMessage());
    }
}
