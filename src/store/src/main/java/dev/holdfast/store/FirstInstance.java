package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The first program that works in a folder. Until it is closed it takes in what later starts hand over, on a
/// socket of this machine alone, from callers who know the random word in an owner-only file.
public final class FirstInstance implements AutoCloseable {
    static final String ADDRESS = "instance";
    private static final int PATIENCE_MILLIS = 2_000;

    private final FolderLock lock;
    private final Path address;
    private final ServerSocket door;
    private final String word = Keys.random();
    private final Consumer<List<Path>> arrived;

    private FirstInstance(
            FolderLock lock, Path address, ServerSocket door, Consumer<List<Path>> arrived) {
        this.lock = lock;
        this.address = address;
        this.door = door;
        this.arrived = arrived;
    }

    static FirstInstance listening(FolderLock lock, Path folder, Consumer<List<Path>> arrived)
            throws IOException {
        var first = new FirstInstance(lock, folder.resolve(ADDRESS), Handover.door(), arrived);
        OwnerOnly.write(first.address, first.door.getLocalPort() + "\n" + first.word + "\n");
        Thread.ofPlatform().daemon().name("first-instance").start(first::listen);
        return first;
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                caller.setSoTimeout(PATIENCE_MILLIS);
                Handover.receive(caller, word).ifPresent(arrived);
            } catch (SocketException e) {
                // closed by us, or hung up by the caller: nothing was handed over
            } catch (IOException e) {
                // a caller who stammers is none of ours
            }
        }
    }

    @Override
    public void close() {
        try (lock) {
            door.close();
            Files.deleteIfExists(address);
        } catch (IOException e) {
            throw new Trouble(
                    "Holdfast could not tidy up its workspace.",
                    String.valueOf(e.getMessage()),
                    "Nothing is lost; the next start does it.",
                    e);
        }
    }
}
