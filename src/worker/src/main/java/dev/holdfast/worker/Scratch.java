package dev.holdfast.worker;

import dev.holdfast.catalog.Trouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Private folders that must not outlive their use. Their names carry the process id of the desk, so that what a
/// killed desk left behind is swept by the next.
final class Scratch {
    private Scratch() {}

    /// A new empty folder in `root`, which is made if need be.
    static Path folder(Path root, String prefix) {
        try {
            Files.createDirectories(root);
            String unique = UUID.randomUUID().toString().substring(0, 8);
            String name = prefix + ProcessHandle.current().pid() + "-" + unique;
            return Files.createDirectory(root.resolve(name)).toAbsolutePath();
        } catch (IOException e) {
            throw new Trouble(
                    "Could not make a working folder in %s.".formatted(root),
                    "The disk may be full or the folder read-only.",
                    "Make room or change its permissions.",
                    e);
        }
    }

    /// Deletes what desks that no longer run left in `root`.
    static void sweep(Path root, String prefix) {
        if (!Files.isDirectory(root)) return;
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(f -> orphan(f.getFileName().toString(), prefix))
                    .forEach(Scratch::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not sweep " + root, e);
        }
    }

    private static boolean orphan(String name, String prefix) {
        if (!name.matches(Pattern.quote(prefix) + "\\d+-[0-9a-f]{8}")) return false;
        long pid = Long.parseLong(name.substring(prefix.length(), name.lastIndexOf('-')));
        return ProcessHandle.of(pid).isEmpty();
    }

    /// Deletes a folder with all that is in it; links are deleted, not followed.
    static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(path);
        } catch (IOException | UncheckedIOException e) {
            // a virus scanner or the system may still hold a file: the next sweep gets it
        }
    }
}
