package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes sure that files and names are on the disk.
final class Disk {
    private Disk() {}

    /// Forces a file, or the names in a folder. Windows cannot open folders and keeps names by itself.
    static void force(@Nullable Path path) throws IOException {
        if (path == null) return;
        if (Files.isDirectory(path)) {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            } catch (AccessDeniedException e) {
                return; // Windows
            }
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    /// A copy that is on the disk when this returns; never replaces a file.
    static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        force(to);
        force(to.toAbsolutePath().getParent());
    }
}
