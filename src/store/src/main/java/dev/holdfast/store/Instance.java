package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Decides, before anything is opened, whether this start is the first in a folder.
public final class Instance {
    static final String LOCK = "instance.lock";
    private static final int ATTEMPTS = 20;
    private static final int PAUSE_MILLIS = 100;
    private static final int PATIENCE_MILLIS = 5_000;

    private Instance() {}

    /// The first start gets a [FirstInstance] to keep until it ends; `arrived` then gets what later starts hand over, on a
    /// thread of its own. A later start hands its files to the first, gets nothing and should end.
    ///
    /// @throws Trouble when the folder cannot be used, or another program holds it that does not answer
    public static Optional<FirstInstance> start(
            Path folder, List<Path> files, Consumer<List<Path>> arrived) {
        try {
            OwnerOnly.folder(folder);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<FolderLock> lock = FolderLock.tryToHold(folder.resolve(LOCK));
                if (lock.isPresent())
                    return Optional.of(FirstInstance.listening(lock.get(), folder, arrived));
                if (handedOver(folder, files)) return Optional.empty();
                Thread.sleep(PAUSE_MILLIS); // the first may be just starting, or just ending
            }
        } catch (IOException e) {
            throw WorkspaceTrouble.unusable(folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Trouble(
                "Holdfast is already open in this workspace.",
                "The program that holds %s does not answer.".formatted(folder),
                "Close that program, or wait until it has ended, and start again.");
    }

    private static boolean handedOver(Path folder, List<Path> files) {
        try {
            List<String> address = Files.readAllLines(folder.resolve(FirstInstance.ADDRESS));
            return Handover.send(
                    Integer.parseInt(address.get(0)), address.get(1), files, PATIENCE_MILLIS);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return false; // no first, or not one that listens: try again
        }
    }
}
